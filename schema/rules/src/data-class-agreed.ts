import { directiveArgument } from './directive-argument.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** Composition takes one of two labels and says so only in a hint: the weaker could win unseen. */
export const dataClassAgreed: SchemaRule = {
  name: 'data-class-agreed',
  says: 'A type or field that several subgraphs label carries the same data class in each.',
  check(graph) {
    const labels = typeParts(graph).flatMap(({ subgraph, name, node }) =>
      [
        { path: name, node },
        ...(node.fields ?? []).map((field) => ({ path: `${name}.${field.name.value}`, node: field })),
      ]
        .map((element) => ({ ...element, subgraph, label: directiveArgument(element.node, 'access', 'class') }))
        .filter(({ label }) => label !== null),
    );
    return labels.flatMap(({ path, node, label }) => {
      const first = labels.find((other) => other.path === path);
      if (!first || first.label === label) return [];
      return [
        findingAt(
          node,
          `${path} is "${label}" here and "${first.label}" in ${first.subgraph}. Label it once, by its owner.`,
        ),
      ];
    });
  },
};
