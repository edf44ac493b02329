import { buildSchema, parse, print } from 'graphql';
import { plannableDocument } from './plannable-document.ts';

const apiSchema = buildSchema(`
  type Person { id: ID name: String friend: Person }
  type Query { person: Person }
  type Mutation { a: Person b(id: ID): Person }
`);
const graph = { apiSchema, fieldNames: new Set(['id', 'name', 'friend', 'person', 'a', 'b']) };
const texts = (text: string, conditions: Record<string, boolean> = {}) => {
  const { documents } = plannableDocument(parse(text), new Map(Object.entries(conditions)), graph);
  return documents.map((document) => print(document).replaceAll(/\s+/g, ' '));
};

describe('the document that is planned', () => {
  it('holds no condition, and nothing that a condition leaves out', () => {
    const text =
      'query ($y: Boolean!) { person { id @skip(if: $y) name @include(if: $y) ... @include(if: false) { id } } }';
    expect(texts(text, { y: true })).toEqual(['query ($y: Boolean!) { person { name } }']);
    expect(texts(text, { y: false })).toEqual(['query ($y: Boolean!) { person { id } }']);
  });

  it('still asks whether an object is there of which nothing is left', () => {
    expect(texts('{ person { id @skip(if: true) } }')).toEqual(['{ person { __typename } }']);
  });

  it('asks for nothing under the name of another field', () => {
    const { documents, names } = plannableDocument(parse('{ person { id: name x: name } }'), new Map(), graph);
    expect(documents.map(print).join().replaceAll(/\s+/g, ' ')).toBe('{ person { asked_id: name x: name } }');
    expect([...names.chosen]).toEqual([['asked_id', 'id']]);
  });

  it('asks for a type under its own name', () => {
    expect(texts('{ person { kind: __typename } }')).toEqual(['{ person { __typename } }']);
  });

  it('is one for each field of a mutation, in the order of the client', () => {
    const text = 'mutation { ...F b(id: 1) { id } } fragment F on Mutation { a { id } b(id: 1) { name } }';
    expect(texts(text).map((one) => one.slice(0, one.indexOf(' fragment')))).toEqual([
      'mutation { a { id } }',
      'mutation { b(id: 1) { name id } }',
    ]);
  });
});
