import { directiveArgument } from './directive-argument.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** Our engine asks for each value apart; the stock one gives every caller the value that was fetched for the first. */
export const requiresWithoutArguments: SchemaRule = {
  name: 'requires-without-arguments',
  says: '@requires names fields without arguments.',
  check: (graph) =>
    typeParts(graph).flatMap(({ name, node }) =>
      (node.fields ?? [])
        .filter((field) => directiveArgument(field, 'requires', 'fields')?.includes('('))
        .map((field) =>
          findingAt(
            field,
            `${name}.${field.name.value} requires a field with arguments. Require a field that needs none.`,
          ),
        ),
    ),
};
