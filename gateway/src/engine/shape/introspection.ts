import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Complete } from './completion.ts';

export interface Introspecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variableDefinitions: readonly VariableDefinitionNode[];
}

/** Answers `__schema` and `__type` from what clients may know of the graph; no sector is asked. */
export function compileIntrospection(
  name: string,
  fields: readonly FieldNode[],
  { schema, fragments, variableDefinitions }: Introspecting,
): Complete {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, variableDefinitions, selectionSet },
      ...fragments.values(),
    ],
  };
  return (_value, { variables }) => executeSync({ schema, document, variableValues: variables }).data?.[name] ?? null;
}
