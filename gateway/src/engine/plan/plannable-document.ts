import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';
import { type Conditions, isIncluded, withoutConditions } from '../shape/conditions.ts';
import type { Graph } from './graph.ts';
import { oneChangeEach } from './one-change-each.ts';
import { type ResponseNames, responseNames } from './response-names.ts';

/** A client's document as the planner gets it. */
export interface PlannableDocument {
  /** To be planned and carried out one after the other. */
  documents: readonly DocumentNode[];
  names: ResponseNames;
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Decides conditions and clears up names before planning. A plan with conditions in it asks for too much, and goes wrong
 * where a field that is left out requires others; so each combination of conditions has a plan of its own.
 */
export function plannableDocument(
  document: DocumentNode,
  conditions: Conditions,
  { apiSchema, fieldNames }: Pick<Graph, 'apiSchema' | 'fieldNames'>,
): PlannableDocument {
  const names = responseNames(document, fieldNames);

  const decided = <Node extends SelectionNode>(node: Node): Node | null =>
    isIncluded(node, conditions) ? withoutConditions(node) : null;

  function named(field: FieldNode): FieldNode {
    if (field.name.value === '__typename') return TYPE_NAME;
    const value = names.fetchedAs(field);
    return value === (field.alias ?? field.name).value ? field : { ...field, alias: { kind: Kind.NAME, value } };
  }

  const cleared: DocumentNode = visit(document, {
    Field: { enter: decided, leave: named },
    InlineFragment: { enter: decided },
    FragmentSpread: { enter: decided },
    // Nothing left to ask for: that the object is there is still to be found out.
    SelectionSet: { leave: (set) => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPE_NAME] }) },
  });
  return { names, documents: oneChangeEach(cleared, apiSchema) };
}
