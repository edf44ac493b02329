import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

const ROOT = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/**
 * The root fields a validated operation names, such as `Query.citizen`, under whatever alias and in whatever fragment.
 * One that a variable leaves out counts as well: what a role may ask does not hang on a variable.
 */
export function rootFieldsOf(operation: OperationDefinitionNode, { definitions }: DocumentNode): Set<string> {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const fields = new Set<string>();
  const visited = new Set<string>();

  function visit({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.add(`${ROOT[operation.operation]}.${selection.name.value}`);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else visitFragment(selection.name.value);
    }
  }

  function visitFragment(name: string): void {
    const fragment = fragments.get(name);
    if (!fragment || visited.has(name)) return;
    visited.add(name);
    visit(fragment.selectionSet);
  }

  visit(operation.selectionSet);
  return fields;
}
