import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { collectFields } from '../shape/collect-fields.ts';
import { fragmentsOf } from './fragments-of.ts';

/** Fields under one response name as one field. */
function merged([first, ...more]: readonly FieldNode[]): FieldNode[] {
  if (!first?.selectionSet || more.length === 0) return first ? [first] : [];
  const selections = [first, ...more].flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return [{ ...first, selectionSet: { ...first.selectionSet, selections } }];
}

const withRootField = (document: DocumentNode, field: FieldNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? { ...node, selectionSet: { ...node.selectionSet, selections: [field] } }
      : node,
  ),
});

/**
 * A document for each field of a mutation, in the client's order; a query stays one document. The planner would put
 * fields of one subgraph into one request in an order of its own, and what changes something must wait its turn.
 */
export function oneChangeEach(document: DocumentNode, schema: GraphQLSchema): DocumentNode[] {
  const type = schema.getMutationType();
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!type || operation?.operation !== OperationTypeNode.MUTATION) return [document];
  const selecting = { schema, fragments: fragmentsOf(document), conditions: new Map<string, boolean>() };
  const fields = [...collectFields([operation.selectionSet], type, selecting).values()].flatMap(merged);
  return fields.map((field) => withRootField(document, field));
}
