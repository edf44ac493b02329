import { fillPlaceholders } from './fill-placeholders.ts';

describe('fillPlaceholders', () => {
  it('puts values where they are named, at any depth, and keeps numbers numbers', () => {
    const variables = {
      input: { citizenId: '{{citizenId}}', version: '{{version}}', goals: [{ by: '{{citizenId}}' }] },
    };
    expect(fillPlaceholders(variables, { citizenId: 'c', version: 3 })).toEqual({
      input: { citizenId: 'c', version: 3, goals: [{ by: 'c' }] },
    });
  });

  it('leaves null where nobody knows the value', () => {
    expect(fillPlaceholders({ id: '{{taskId}}' }, {})).toEqual({ id: null });
  });

  it('leaves everything else as it stands', () => {
    const variables = { first: 5, area: null, note: 'with {{braces}} inside', on: true };
    expect(fillPlaceholders(variables, { braces: 'x' })).toEqual(variables);
  });
});
