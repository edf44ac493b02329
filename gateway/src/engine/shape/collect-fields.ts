import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type Conditions, isIncluded } from './conditions.ts';

export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  conditions: Conditions;
}

/** What is selected of one type: response name to the fields of that name, in the order a client may expect. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

function applies(condition: NamedTypeNode | undefined, type: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const wanted = schema.getType(condition.name.value);
  return isAbstractType(wanted) && 'getFields' in type && schema.isSubType(wanted, type);
}

/** Writes out fragments and leaves out what conditions leave out, as GraphQL's CollectFields does. */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  { schema, fragments, conditions }: Selecting,
): Fields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();

  function collectField(field: FieldNode): void {
    const name = field.alias?.value ?? field.name.value;
    const known = fields.get(name);
    if (known) known.push(field);
    else fields.set(name, [field]);
  }

  function collectFragment(name: string): void {
    const fragment = fragments.get(name);
    if (!fragment || visited.has(name)) return;
    visited.add(name);
    if (applies(fragment.typeCondition, type, schema)) collect(fragment.selectionSet);
  }

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection, conditions)) continue;
      if (selection.kind === Kind.FIELD) collectField(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) collectFragment(selection.name.value);
      else if (applies(selection.typeCondition, type, schema)) collect(selection.selectionSet);
    }
  }

  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}
