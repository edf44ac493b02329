import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { readOpenConfig } from '../config.ts';
import { limitOperation } from '../pipeline/limit-operation.ts';
import { hasMoreTokens } from '../pipeline/limit-tokens.ts';
import { costOfOperation } from './cost-of-operation.ts';
import { amountOf, type Variables } from './estimate.ts';
import { readCosts } from './read-costs.ts';

const SDL = `
  type Query {
    person: Person
    people: [Person] @listSize(assumedSize: 5)
    letters(first: Int = 20): LetterConnection @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
    search(text: String): Person @cost(weight: 30)
    strangers: [Person]
  }
  type Mutation { rename: Person }
  type Person { name: String mood: Mood aliases: [String!] friends(most: Int): [Person] @listSize(slicingArguments: ["most"], assumedSize: 3) }
  enum Mood { GOOD }
  type LetterConnection { edges: [LetterEdge] pageInfo: PageInfo total: Int }
  type LetterEdge { node: Letter }
  type Letter { text: String from: Person }
  type PageInfo { hasNextPage: Boolean }`;

function estimate(text: string, variables: Variables = {}, costs = readCosts(parse(SDL).definitions)): number[] {
  const document = parse(text);
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [amountOf(costOfOperation(costs, document, node), variables)] : [],
  );
}

describe('what an operation is expected to cost', () => {
  it.each([
    ['one for an object and nothing for its values', '{ person { name mood aliases } }', 1],
    ['a list as many times as it has rows', '{ people { name } }', 5],
    ['lists below lists multiplied', '{ people { friends { friends { name } } } }', 5 * (1 + 3 * (1 + 3))],
    ['what an argument says of a list', '{ person { friends(most: 7) { name } } }', 1 + 7],
    [
      'rows below a connection, and its other fields once',
      '{ letters(first: 4) { total edges { node { text } } pageInfo { hasNextPage } } }',
      1 + 4 * 2 + 1,
    ],
    ['as many rows as the argument has by default', '{ letters { edges { node { text } } } }', 1 + 20 * 2],
    ['ten rows where nobody said how many', '{ strangers { name } }', 10],
    ['what the schema says of a field', '{ search(text: "x") { name } }', 30],
    ['ten more for a change', 'mutation { rename { name } }', 11],
    ['nothing for introspection', '{ __schema { types { name } } __typename }', 0],
    ['less than no rows as none', '{ letters(first: -5) { edges { node { text } } } }', 1],
  ])('counts %s', (_what, document, expected) => {
    expect(estimate(document)).toEqual([expected]);
  });

  it('counts fragments wherever they are used, also below a connection', () => {
    const fragments =
      'fragment Rows on LetterConnection { edges { node { ...L } } } fragment L on Letter { from { name } }';
    expect(
      estimate(`{ letters(first: 2) { ...Rows } again: letters(first: 3) { ... { ...Rows } } } ${fragments}`),
    ).toEqual([1 + 2 * 3 + (1 + 3 * 3)]);
  });

  it('ends at once for fragments that double fifty times', () => {
    const levels = Array.from(
      { length: 50 },
      (_none, index) => `fragment F${index} on Person { ...F${index + 1} ...F${index + 1} }`,
    );
    const document = `{ person { ...F0 } } ${levels.join(' ')} fragment F50 on Person { friends { name } }`;
    expect(estimate(document)).toEqual([1 + 3 * 2 ** 50]);
  });

  const page = 'query Page($size: Int = 6) { letters(first: $size) { edges { node { text } } } }';
  it.each<[string, Variables, number]>([
    ['what it is', { size: 2 }, 2],
    ['its own default when it is not given', {}, 6],
    ['the default of the field when it is null', { size: null }, 20],
  ])('takes of a variable %s', (_what, variables, rows) => {
    expect(estimate(page, variables)).toEqual([1 + rows * 2]);
  });
});

describe('what front-ends ask', () => {
  const root = join(import.meta.dirname, '../../..');
  const sdl = readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8');
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const costs = readCosts(parse(sdl).definitions);
  const config = readOpenConfig({});

  const operations = join(root, 'schema/operations');
  const documents = readdirSync(operations)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => [name, readFileSync(join(operations, name), 'utf8')]);
  for (const app of ['koordinator', 'borger']) {
    const published = join(root, 'clients', app, 'src/generated/persisted-documents.json');
    const texts = Object.values(JSON.parse(readFileSync(published, 'utf8')) as Record<string, string>);
    documents.push(...texts.map((text) => [`${app}: ${text.match(/(query|mutation) \w+/)?.[0]}`, text]));
  }

  it.each(documents)('is within the limits and half the budget: %s', (_name, text = '') => {
    for (const cost of estimate(text, {}, costs)) {
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThanOrEqual(config.budgets.budget / 2);
    }
    expect(validate(schema, parse(text), [limitOperation(config.limits)])).toEqual([]);
    expect(hasMoreTokens(text, config.limits.maxTokens)).toBe(false);
  });
});
