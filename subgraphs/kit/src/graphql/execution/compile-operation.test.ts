import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Chance } from '../../seeding/chance.ts';
import { whimsicalSchema } from '../../testing/whimsical-schema.ts';
import { compileOperation } from './compile-operation.ts';

const SCHEMA = whimsicalSchema(new Chance('schema'), { promises: true });
const AT_ONCE = whimsicalSchema(new Chance('schema'), { promises: false });
const OF_THING = [
  'id',
  'name',
  'age',
  'kind',
  'kinds',
  '__typename',
  'say',
  'say(text: $text)',
  'say(like: $like, tags: $tags)',
];
const ONE_OF_THING = ['next', 'must', 'all', 'some', 'being', 'any'];
const ROOTS = ['one', 'must', 'all', 'all(first: 3)', 'some', 'grid', 'being', 'any'];
const VARIABLES = { text: 'said', like: { much: 2 }, yes: true, no: false };

/** Writes valid operations over the whimsical schema, each number another one. */
function operationOf(seed: number): string {
  const chance = new Chance(seed);
  let names = 0;
  const when = () =>
    chance.pick(
      ['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: $no)', ' @skip(if: false)'],
      ++names,
    );
  const alias = () => chance.pick(['a', 'b', '__proto__', 'constructor'], ++names) + names;
  const thing = (depth: number): string => {
    const fields = Array.from({ length: chance.between(1, 5, ++names) }, () => {
      const below = depth < 4 && chance.happens(0.4, ++names) ? chance.pick(ONE_OF_THING, ++names) : null;
      if (below === 'being' || below === 'any')
        return `${alias()}: ${below}${when()} { ${abstract(below, depth + 1)} }`;
      if (below) return `${alias()}: ${below}${when()} { ${thing(depth + 1)} }`;
      return `${alias()}: ${chance.pick(OF_THING, ++names)}${when()}`;
    });
    if (chance.happens(0.2, ++names)) fields.push(`...Common${when()}`);
    if (chance.happens(0.2, ++names)) fields.push(`...${when()} { id kind }`, 'next { id }', 'next { age }');
    return fields.join(' ');
  };
  const abstract = (type: string, depth: number): string =>
    `__typename ... on Thing${when()} { ${thing(depth)} } ... on Other { id ${alias()}: size } ${type === 'being' ? 'name' : '... on Being { name }'}`;
  const root = () => {
    const field = chance.pick(ROOTS, ++names);
    const below = field === 'being' || field === 'any' ? abstract(field, 1) : thing(1);
    return `${alias()}: ${field}${when()} { ${below} }`;
  };
  const roots = Array.from({ length: chance.between(1, 3, 'roots') }, root).join(' ');
  return `query Asked($text: String, $like: Like, $tags: [String!], $yes: Boolean = false, $no: Boolean!) {
      __typename ${roots} one { ...Common }
    }
    fragment Common on Thing { name some { id ...Deep } }
    fragment Deep on Thing { must { name } }`;
}

/** Where a null of the answer came from: the errors by the place at which their null ended. */
function nullsOf({ data, errors = [] }: Pick<ExecutionResult, 'data' | 'errors'>): string[] {
  const ends = errors.map(({ path = [], message }: GraphQLError) => {
    let value: unknown = data;
    let depth = 0;
    while (depth < path.length && value !== null && value !== undefined) {
      value = (value as Record<string | number, unknown>)[path[depth] as string];
      depth += 1;
    }
    // Of several that make the same null, whichever comes first is told.
    return depth < path.length ? path.slice(0, depth).join('.') : `${path.join('.')} ${message}`;
  });
  return [...new Set(ends)].sort();
}

interface Asked {
  schema?: GraphQLSchema;
  variables?: Record<string, unknown>;
  operationName?: string;
}

async function bothAnswers(text: string, { schema = SCHEMA, variables = VARIABLES, operationName }: Asked = {}) {
  const document = parse(text);
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);
  expect(validate(schema, document, rules)).toEqual([]);
  const ours = await compileOperation(schema, document, operationName)({}, variables);
  const theirs = await execute({ schema, document, variableValues: variables, operationName: operationName ?? null });
  if (!ours) throw new Error('It was left to graphql.');
  return { ours, theirs };
}

describe('a compiled operation', () => {
  it.each([
    ['at once', AT_ONCE],
    ['later', SCHEMA],
  ])('answers what graphql answers, whatever resolvers do %s', async (_when, schema) => {
    let nulls = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const { ours, theirs } = await bothAnswers(operationOf(seed), { schema });
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
      expect(nullsOf(ours)).toEqual(nullsOf(theirs));
      nulls += nullsOf(ours).length;
    }
    expect(nulls).toBeGreaterThan(100);
  });

  it('carries out the fields of a mutation one after the other, and none after one that had to be there', async () => {
    const order: string[] = [];
    const schema = buildSchema('type Query { a: Int } type Mutation { must(to: String!): Int! may(to: String!): Int }');
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
      field.resolve = async (_root, { to }) => {
        order.push(`begins ${to}`);
        await Promise.resolve();
        order.push(`ends ${to}`);
        if (to.startsWith('bad')) throw new Error(`refused ${to}`);
        return 1;
      };
    const text = 'mutation { a: may(to: "1") b: may(to: "bad 2") c: must(to: "bad 3") d: may(to: "4") }';
    const { ours, theirs } = await bothAnswers(text, { schema, variables: {} });
    const once = ['begins 1', 'ends 1', 'begins bad 2', 'ends bad 2', 'begins bad 3', 'ends bad 3'];
    expect(order).toEqual([...once, ...once]);
    expect({ data: ours.data, errors: ours.errors }).toEqual(theirs);
  });

  it('gives each type behind an interface its own arguments, also where the variables are the same', async () => {
    const schema = buildSchema(`
      type Query { things: [Thing] }
      interface Thing { say(much: Int): String }
      type Small implements Thing { say(much: Int, size: Int = 1): String }
      type Large implements Thing { say(much: Int, size: Int = 2): String }`);
    const say = (given: object) => JSON.stringify(given);
    const things = ['Small', 'Large', 'Small'].map((__typename) => ({ __typename, say }));
    Object.assign(schema.getQueryType()?.getFields().things ?? {}, { resolve: () => things });
    const text = 'query ($much: Int) { things { say(much: $much) } }';
    const { ours, theirs } = await bothAnswers(text, { schema, variables: { much: 7 } });
    expect(ours.data).toEqual(theirs.data);
  });

  it('waits for what is still at work below a value that became null', async () => {
    const schema = buildSchema('type Query { a: Half } type Half { bad: Int! slow: Int }');
    let isOver = false;
    const half = {
      bad: () => Promise.reject(new Error('bad')),
      slow: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        isOver = true;
      },
    };
    Object.assign(schema.getQueryType()?.getFields().a ?? {}, { resolve: () => half });
    const executed = await compileOperation(schema, parse('{ a { bad slow } }'), undefined)({}, {});
    expect(executed?.data).toEqual({ a: null });
    expect(isOver).toBe(true);
  });

  it('tells once of two values that make the same null', async () => {
    const schema = buildSchema('type Query { a: Half } type Half { bad: Int! worse: Int! }');
    const half = { bad: () => Promise.reject(new Error('bad')), worse: () => Promise.reject(new Error('worse')) };
    Object.assign(schema.getQueryType()?.getFields().a ?? {}, { resolve: () => half });
    const executed = await compileOperation(schema, parse('{ a { bad worse } }'), undefined)({}, {});
    expect(executed?.errors.map(({ message, path }) => [message, path])).toEqual([['bad', ['a', 'bad']]]);
  });

  it.each([
    ['the schema', '{ __schema { queryType { name } } }', {}],
    [
      'variables that do not fit',
      'query($text: Int!) { __typename a: one @skip(if: false) { say } }',
      { text: 'no number' },
    ],
    ['an operation that is not there', 'query One { __typename } query Two { __typename }', {}],
  ])('leaves %s to graphql', async (_what, text, variables) => {
    expect(await compileOperation(SCHEMA, parse(text), undefined)({}, variables)).toBeNull();
  });
});
