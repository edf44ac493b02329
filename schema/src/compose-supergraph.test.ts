import { graphOf } from '@tvaers/rules/graph-of';
import { parse } from 'graphql';
import { composeSupergraph } from './compose-supergraph.ts';

const citizens = `
extend type Query { "One person." citizen(id: ID!): Citizen @access(scope: "citizen:read") }
"A person." type Citizen @key(fields: "id") @access(class: "identity") { id: ID! name: String }`;
const plans = `
type Citizen @key(fields: "id") { id: ID! }
extend type Citizen { "What they want." aims: [String!] @access(class: "plan") }`;

const compose = (texts: Record<string, string>) =>
  composeSupergraph(
    graphOf(texts).map((subgraph) => ({ ...subgraph, address: `http://${subgraph.name}:4000/graphql` })),
  );

function sdlOf(texts: Record<string, string>): string {
  const composed = compose(texts);
  if ('errors' in composed) throw new Error(composed.errors.join('\n'));
  return composed.sdl;
}

describe('composing the supergraph', () => {
  it('keeps the labels of all subgraphs', () => {
    expect(sdlOf({ citizens, plans })).toContain('aims: [String!] @join__field(graph: PLANS) @access(class: "plan")');
  });

  it('says the data class in the description, because introspection shows no directives', () => {
    expect(sdlOf({ citizens, plans })).toContain('"""\nA person.\n\nData class: identity.\n"""\ntype Citizen');
  });

  it('keeps a description of a field, gives one to a field without, and stays valid', () => {
    const sdl = sdlOf({ citizens, plans });
    expect(sdl).toContain('  """\n  What they want.\n\n  Data class: plan.\n  """\n  aims: [String!]');
    const bare = sdlOf({ citizens, plans: plans.replace('"What they want." ', '') });
    expect(bare).toContain('  """\n  Data class: plan.\n  """\n  aims: [String!]');
    expect(() => parse(sdl)).not.toThrow();
  });

  it('gives the same text each time', () => {
    expect(sdlOf({ citizens, plans })).toBe(sdlOf({ citizens, plans }));
  });

  it('names subgraph, file, line and remedy when two sectors define one field', () => {
    const broken = plans.replace('aims: [String!]', 'name: String');
    expect(compose({ citizens, plans: broken })).toEqual({
      errors: [
        expect.stringMatching(
          /citizens\.graphql:3, plans\.graphql:3\n[\s\S]*citizens[\s\S]*-> One subgraph owns a field/,
        ),
      ],
    });
  });

  it('names the file when a type is nowhere defined', () => {
    const composed = compose({ citizens: citizens.replace('name: String', 'name: Name') });
    expect(composed).toEqual({ errors: [expect.stringContaining('[citizens] Unknown type Name')] });
  });
});
