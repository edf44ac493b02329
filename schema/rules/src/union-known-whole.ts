import { Kind, type UnionTypeDefinitionNode, type UnionTypeExtensionNode } from 'graphql';
import { findingAt, type SchemaRule, type SubgraphFiles } from './schema-rule.ts';

type UnionNode = UnionTypeDefinitionNode | UnionTypeExtensionNode;

/** The unions of one subgraph by name, as written in all its files. */
function unionsOf({ files }: SubgraphFiles): Map<string, UnionNode[]> {
  const unions = new Map<string, UnionNode[]>();
  for (const node of files.flatMap(({ definitions }) => definitions)) {
    if (node.kind !== Kind.UNION_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_EXTENSION) continue;
    unions.set(node.name.value, [...(unions.get(node.name.value) ?? []), node]);
  }
  return unions;
}

const membersOf = (nodes: readonly UnionNode[]) =>
  new Set(nodes.flatMap(({ types = [] }) => types.map(({ name }) => name.value)));

/** A shared field whose union one subgraph knows in part is planned as if the other members could not come. */
export const unionKnownWhole: SchemaRule = {
  name: 'union-known-whole',
  says: 'A union has the same members in every subgraph that has it.',
  check(graph) {
    const unions = graph.map(unionsOf);
    const all = (name: string) => [...membersOf(unions.flatMap((own) => own.get(name) ?? []))];
    return unions.flatMap((own) =>
      [...own].flatMap(([name, nodes]) => {
        const members = membersOf(nodes);
        const missing = all(name).filter((member) => !members.has(member));
        const [node] = nodes;
        return node && missing.length > 0
          ? [findingAt(node, `${name} lacks ${missing.join(', ')}, which other subgraphs have in it. Add it here.`)]
          : [];
      }),
    );
  },
};
