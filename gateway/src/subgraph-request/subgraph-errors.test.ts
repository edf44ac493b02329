import { askForKeys } from './key-questions.ts';
import { relayErrors } from './subgraph-errors.ts';

const query = askForKeys('{ _entities(representations: $r) { ... on Person { name } } }', [
  { typeName: 'Person', key: { fields: [{ name: 'id', text: 'id' }] } },
]);
const told = (...args: Parameters<typeof relayErrors>) =>
  relayErrors(...args).map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));

describe('relayErrors', () => {
  it.each(['FORBIDDEN', 'BAD_USER_INPUT', 'FACTS_STALE', 'RATE_LIMITED', 'SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE'])(
    'lets the code %s pass with a sentence of ours',
    (code) => {
      const [error] = told([{ message: 'secret', path: ['plan'], extensions: { code } }], null);
      expect(error).toMatchObject({ code, path: ['plan'] });
      expect(error?.message).not.toContain('secret');
    },
  );

  it.each([undefined, 'UNAUTHENTICATED', 'ECONNREFUSED', 'constructor', 7, null])(
    'makes %s an internal error',
    (code) => {
      expect(told([{ message: 'secret', extensions: { code } }], null)).toEqual([
        { message: 'Something went wrong on our side.', path: undefined, code: 'INTERNAL_SERVER_ERROR' },
      ]);
    },
  );

  it('tells an error about an entity at each place it was asked for', () => {
    const errors = [{ message: '', path: ['_entities', 1, 'name'], extensions: { code: 'FORBIDDEN' } }];
    expect(told(errors, { indexes: [0, 1, 0, 1], first: 0, query }).map(({ path }) => path)).toEqual([
      ['_entities', 1, 'name'],
      ['_entities', 3, 'name'],
    ]);
  });

  it('counts on where the entities of an earlier request ended', () => {
    const errors = [{ message: '', path: ['_entities', 0, 'name'] }];
    expect(told(errors, { indexes: [0, 1, 2], first: 2, query })[0]?.path).toEqual(['_entities', 2, 'name']);
  });

  it('does not look at more errors than anybody would be told', () => {
    expect(
      told(
        Array.from({ length: 100_000 }, () => ({ message: 'again' })),
        null,
      ),
    ).toHaveLength(20);
  });

  it('does not name a question of ours as the place', () => {
    const errors = [{ message: '', path: ['_entities', 0, '_asked_0_0'] }];
    expect(told(errors, { indexes: [0], first: 0, query })[0]?.path).toEqual(['_entities', 0]);
  });

  it('takes nothing for a path that is none', () => {
    expect(told([{ message: '', path: [{}, 'x'] }], null)[0]?.path).toBeUndefined();
  });
});
