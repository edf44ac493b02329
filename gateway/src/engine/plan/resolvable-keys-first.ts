import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode | DirectiveNode): boolean =>
  name.value === 'join__type' &&
  given.some(
    ({ name: { value: argument }, value }) =>
      argument === 'resolvable' && value.kind === Kind.BOOLEAN && value.value === false,
  );

const lastIfUnresolvable = <Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: Node,
): Node | undefined =>
  node.directives?.some(isUnresolvable)
    ? {
        ...node,
        directives: node.directives.toSorted(
          (one, other) => Number(isUnresolvable(one)) - Number(isUnresolvable(other)),
        ),
      }
    : undefined;

/**
 * Moves keys that a subgraph only names behind those it answers to. To come back to a subgraph with what a field requires
 * the planner takes the first key it can have, whether or not anything is found by it.
 */
export const resolvableKeysFirst = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, { ObjectTypeDefinition: lastIfUnresolvable, InterfaceTypeDefinition: lastIfUnresolvable });
