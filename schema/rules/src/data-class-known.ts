import { DATA_CLASSES } from '@tvaers/contract/data-classes';
import { directiveArgument } from './directive-argument.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** A misspelt class would be a class nobody has a rule for. */
export const dataClassKnown: SchemaRule = {
  name: 'data-class-known',
  says: 'A data class is one of those in schema/contract.',
  check: (graph) =>
    typeParts(graph)
      .flatMap(({ node }) => [node, ...(node.fields ?? [])])
      .flatMap((node) => {
        const label = directiveArgument(node, 'access', 'class');
        if (label === null || DATA_CLASSES.some((known) => known === label)) return [];
        return [
          findingAt(
            node,
            `"${label}" on ${node.name.value} is no data class. Choose one of ${DATA_CLASSES.join(', ')}.`,
          ),
        ];
      }),
};
