import { clockValues } from './clock-values.ts';
import { exampleTabs } from './example-tabs.ts';

describe('exampleTabs', () => {
  it('opens each operation with variables ready to run', () => {
    const operations = [{ name: 'caseload', document: 'query A { a }', variables: { id: '{{staffMemberId}}' } }];
    expect(exampleTabs(operations, { staffMemberId: 's' })).toEqual([
      { query: 'query A { a }', variables: '{\n  "id": "s"\n}' },
    ]);
  });

  it('shows no variables where the operation takes none', () => {
    expect(exampleTabs([{ name: 'viewer', document: '{ a }', variables: {} }], {})).toEqual([
      { query: '{ a }', variables: null },
    ]);
  });
});

describe('clockValues', () => {
  it('gives the moment as DateTime and the local day as Date, over the end of a year too', () => {
    const values = clockValues(new Date(2026, 11, 20, 9, 30), 'key');
    expect(values).toMatchObject({ today: '2026-12-20', inFourWeeks: '2027-01-17', newKey: 'key' });
    expect(values.now).toMatch(/^2026-12-20T\d\d:30:00Z$/);
  });
});
