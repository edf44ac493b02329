import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { collectFields } from '../shape/collect-fields.ts';
import { fragmentsOf } from './fragments-of.ts';

/** Fields under one response name as one field. */
function merged([first, ...more]: readonly FieldNode[]): FieldNode[] {
  if (!first?.selectionSet || more.length === 0) return first ? [first] : [];
  const selections = [first, ...more].flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return [{ ...first, selectionSet: { ...first.selectionSet, selections } }];
}

/**
 * The same mutations with their root fields written out of fragments. The planner would plan what stands in fragments
 * last; changes must be made in the order the client wrote them.
 */
export function mutationInOrder(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const type = schema.getMutationType();
  const fragments = fragmentsOf(document);
  const definitions = document.definitions.map((node) => {
    if (!type || node.kind !== Kind.OPERATION_DEFINITION || node.operation !== OperationTypeNode.MUTATION) return node;
    const fields = collectFields([node.selectionSet], type, { schema, fragments, conditions: new Map() });
    return { ...node, selectionSet: { ...node.selectionSet, selections: [...fields.values()].flatMap(merged) } };
  });
  return { ...document, definitions };
}
