import { SCOPES } from '@tvaers/contract/scopes';
import { directiveArgument } from './directive-argument.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { rootParts } from './type-parts.ts';

/** The gateway refuses an operation by the scopes of its root fields; a field without one would be refused to nobody. */
export const rootFieldScope: SchemaRule = {
  name: 'root-field-scope',
  says: 'Every root field names the scope its caller’s role must have.',
  check: (graph) =>
    (['Query', 'Mutation', 'Subscription'] as const)
      .flatMap((root) => rootParts(graph, root))
      .flatMap(({ name, node }) => (node.fields ?? []).map((field) => ({ path: `${name}.${field.name.value}`, field })))
      .flatMap(({ path, field }) => {
        const scope = directiveArgument(field, 'access', 'scope');
        if (SCOPES.some((known) => known === scope)) return [];
        const fault = scope === null ? 'names no scope' : `names the unknown scope "${scope}"`;
        return [findingAt(field, `${path} ${fault}. Write @access(scope: "...") with one of ${SCOPES.join(', ')}.`)];
      }),
};
