import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';
import { type Conditions, isIncluded, withoutConditions } from '../shape/conditions.ts';
import type { Graph } from './graph.ts';
import { oneChangeEach } from './one-change-each.ts';

/** A client's document as the planner gets it. */
export interface PlannableDocument {
  /** To be planned and carried out one after the other. */
  documents: readonly DocumentNode[];
  /** Names the client chose to the names that are fetched in their place. */
  renamed: ReadonlyMap<string, string>;
}

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The name a client gave a field, when it is not its own. */
export const foreignAlias = ({ alias, name }: FieldNode): string | undefined =>
  alias && alias.value !== name.value ? alias.value : undefined;

/** Aliases that are the name of some field: the planner would take a client's `id: name` for the key it needs. */
function ambiguousAliases(document: DocumentNode, fieldNames: ReadonlySet<string>): Map<string, string> {
  const taken = new Set(fieldNames);
  const ambiguous = new Set<string>();
  visit(document, {
    Field(field) {
      const alias = foreignAlias(field);
      if (alias === undefined || field.name.value === '__typename') return;
      taken.add(alias);
      if (fieldNames.has(alias) || alias === '__typename') ambiguous.add(alias);
    },
  });
  return new Map(
    [...ambiguous].map((alias) => {
      let free = `asked_${alias}`;
      while (taken.has(free)) free += '_';
      return [alias, free];
    }),
  );
}

/**
 * Decides conditions and clears up names before planning. A plan with conditions in it asks for too much, and goes wrong
 * where a field that is left out requires others; so each combination of conditions has a plan of its own.
 */
export function plannableDocument(
  document: DocumentNode,
  conditions: Conditions,
  { apiSchema, fieldNames }: Pick<Graph, 'apiSchema' | 'fieldNames'>,
): PlannableDocument {
  const renamed = ambiguousAliases(document, fieldNames);

  const decided = <Node extends SelectionNode>(node: Node): Node | null =>
    isIncluded(node, conditions) ? withoutConditions(node) : null;

  function named(field: FieldNode): FieldNode {
    if (field.name.value === '__typename') return TYPE_NAME;
    const value = renamed.get(foreignAlias(field) ?? '');
    return value === undefined ? field : { ...field, alias: { kind: Kind.NAME, value } };
  }

  const cleared: DocumentNode = visit(document, {
    Field: { enter: decided, leave: named },
    InlineFragment: { enter: decided },
    FragmentSpread: { enter: decided },
    // Nothing left to ask for: that the object is there is still to be found out.
    SelectionSet: { leave: (set) => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPE_NAME] }) },
  });
  return { renamed, documents: oneChangeEach(cleared, apiSchema) };
}
