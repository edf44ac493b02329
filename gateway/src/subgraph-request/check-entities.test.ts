import { checkEntities } from './check-entities.ts';
import { askForKeys } from './key-questions.ts';
import type { Entity, Representation } from './unique-representations.ts';

const KEY = {
  fields: [
    { name: 'id', text: 'id' },
    { name: 'owner', text: 'owner { code tags }' },
  ],
};
const query = askForKeys('{ _entities(representations: $r) { ... on Loan { dueOn } } }', [
  { typeName: 'Loan', key: KEY },
]);
const [question] = query.questions;
if (!question) throw new Error('one question expected');

const loan = (id: unknown, code: unknown, tags: unknown = ['a']): Representation => ({
  __typename: 'Loan',
  id,
  owner: { code, tags, more: 'than the key' },
});
const answerFor = ({ __typename, id, owner }: Representation): Entity => {
  const { code, tags } = owner as Record<string, unknown>;
  return { dueOn: 'today', [query.typeAlias]: __typename, _asked_0_0: id, _asked_0_1: { code, tags } };
};
const check = (sent: Representation[], answered: unknown, implementations = new Map<string, Set<string>>()) =>
  checkEntities(
    answered,
    sent.map((representation) => ({ representation, question })),
    query,
    implementations,
  );

describe('checkEntities', () => {
  it('believes the entity that was asked for, and takes our questions off it', () => {
    const entities = [answerFor(loan('1', 'x')), null];
    expect(check([loan('1', 'x'), loan('2', 'x')], entities)).toBeNull();
    expect(entities).toEqual([{ dueOn: 'today' }, null]);
  });

  it('takes a number and its text for one key, as an ID is both', () => {
    expect(check([loan(7, 'x')], [answerFor(loan('7', 'x'))])).toBeNull();
  });

  it.each<[string, Representation, Representation]>([
    ['another id', loan('1', 'x'), loan('2', 'x')],
    ['another value inside the key', loan('1', 'x'), loan('1', 'y')],
    ['another list inside the key', loan('1', 'x', ['a', 'b']), loan('1', 'x', ['a'])],
    ['a list for a single value', loan('1', 'x'), loan('1', 'x', 'a')],
    ['nothing for a value', loan('1', 'x'), loan(null, 'x')],
    ['a value for nothing', loan(null, 'x'), loan('null', 'x')],
  ])('does not believe %s', (_what, sent, answered) => {
    expect(check([sent], [answerFor(answered)])).toBe('entity 0 is not the one asked for');
  });

  it('believes a type behind the interface that was asked for, and no other', () => {
    const entity = { ...answerFor(loan('1', 'x')), [query.typeAlias]: 'BookLoan' };
    expect(check([loan('1', 'x')], [{ ...entity }])).toBe('entity 0 is of another type');
    expect(check([loan('1', 'x')], [{ ...entity }], new Map([['Loan', new Set(['BookLoan'])]]))).toBeNull();
  });

  it.each<[unknown, string]>([
    [undefined, '_entities is not a list'],
    [{}, '_entities is not a list'],
    [[], 'asked for 1 entities, got 0'],
    [[null, null], 'asked for 1 entities, got 2'],
    [['text'], 'entity 0 is not an object'],
    [[[]], 'entity 0 is not an object'],
    [[{}], 'entity 0 is of another type'],
  ])('does not believe %j', (answered, fault) => {
    expect(check([loan('1', 'x')], answered)).toBe(fault);
  });
});
