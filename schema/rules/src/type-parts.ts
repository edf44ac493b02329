import {
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import type { SubgraphFiles } from './schema-rule.ts';

export type TypeNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/** What one subgraph says about one object type or interface; an entity has parts in several subgraphs. */
export interface TypePart {
  subgraph: string;
  name: string;
  node: TypeNode;
}

const TYPE_KINDS: string[] = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
];
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

const isTypeNode = (node: DefinitionNode): node is TypeNode => TYPE_KINDS.includes(node.kind);

function allParts(graph: readonly SubgraphFiles[]): TypePart[] {
  return graph.flatMap(({ name: subgraph, files }) =>
    files
      .flatMap((file) => file.definitions)
      .filter(isTypeNode)
      .map((node) => ({ subgraph, name: node.name.value, node })),
  );
}

/** Every part of every object type and interface but the roots. */
export const typeParts = (graph: readonly SubgraphFiles[]): TypePart[] =>
  allParts(graph).filter(({ name }) => !ROOT_TYPES.includes(name));

/** What the subgraphs put on one root type. */
export const rootParts = (graph: readonly SubgraphFiles[], root: 'Query' | 'Mutation' | 'Subscription'): TypePart[] =>
  allParts(graph).filter(({ name }) => name === root);
