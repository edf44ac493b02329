import { directiveArgument } from './directive-argument.ts';
import { fieldLabels } from './effective-class.ts';
import { type Finding, findingAt, type SchemaRule, type SubgraphFiles } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** Composition takes one of two labels and says so only in a hint: the weaker could win unseen. */
export const dataClassAgreed: SchemaRule = {
  name: 'data-class-agreed',
  says: 'A type or field that several subgraphs label carries the same data class in each.',
  check: (graph) => disagreements([...typeLabels(graph), ...ownFieldLabels(graph)]),
};

interface Label {
  path: string;
  subgraph: string;
  label: string | null;
  node: Parameters<typeof findingAt>[0];
}

const typeLabels = (graph: readonly SubgraphFiles[]): Label[] =>
  typeParts(graph).map(({ subgraph, name, node }) => {
    const label = directiveArgument(node, 'access', 'class');
    return { path: name, subgraph, label, node };
  });

/** With the class a field has of its type: a field may be labelled itself in one subgraph and through its type in another. */
const ownFieldLabels = (graph: readonly SubgraphFiles[]): Label[] =>
  fieldLabels(graph)
    .filter(({ isExternal }) => !isExternal)
    .map(({ part, field, coordinate, label }) => ({ path: coordinate, subgraph: part.subgraph, label, node: field }));

function disagreements(all: readonly Label[]): Finding[] {
  const labels = all.filter(({ label }) => label !== null);
  const differing = labels.flatMap((one) => {
    const first = labels.find(({ path }) => path === one.path);
    return first && first.label !== one.label ? [{ ...one, first }] : [];
  });
  return differing
    .filter(({ path }) => !differing.some((type) => path.startsWith(`${type.path}.`)))
    .map(({ node, path, label, first }) =>
      findingAt(
        node,
        `${path} is "${label}" here and "${first.label}" in ${first.subgraph}. Label it once, by its owner.`,
      ),
    );
}
