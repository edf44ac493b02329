import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { readScopes } from './read-scopes.ts';

const scopesOf = (sdl: string) => [...readScopes(parse(sdl).definitions)];

describe('the scopes of root fields', () => {
  it('are read off the supergraph, beside what composition writes there', () => {
    const sdl = `type Query { citizen: ID @join__field(graph: A) @access(scope: "citizen:read") time: ID }
      type Mutation { enrol: ID @access(scope: "enrolment:write") } type Plan { x: ID @access(class: "plan") }`;
    expect(scopesOf(sdl)).toEqual([
      ['Query.citizen', 'citizen:read'],
      ['Mutation.enrol', 'enrolment:write'],
    ]);
  });

  it('stop the start when the contract does not have one', () => {
    expect(() => scopesOf('type Query { a: ID @access(scope: "everything") }')).toThrow(
      'Query.a asks for the scope "everything", which schema/contract does not have',
    );
  });

  it('stand on every root field of the composed graph', () => {
    const { definitions } = parse(
      readFileSync(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8'),
    );
    const roots = definitions.flatMap((node) =>
      node.kind === 'ObjectTypeDefinition' && ['Query', 'Mutation'].includes(node.name.value)
        ? (node.fields ?? []).map((field) => `${node.name.value}.${field.name.value}`)
        : [],
    );
    const scopes = readScopes(definitions);
    expect(roots.filter((field) => !scopes.has(field))).toEqual([]);
  });
});
