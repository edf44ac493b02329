import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type Conditions, isIncluded } from './conditions.ts';

/** What an operation's selections are read with. */
export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  conditions: Conditions;
}

/** What is selected of one type: the name in the answer to the fields of that name, in the order of the document. */
export type SelectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** Writes out fragments and leaves out what conditions leave out, as CollectFields of the specification does. */
export function selectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  { schema, fragments, conditions }: Selecting,
): SelectedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();

  function applies(condition: NamedTypeNode | undefined): boolean {
    if (!condition || condition.name.value === type.name) return true;
    const wanted = schema.getType(condition.name.value);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }

  function select({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection, conditions)) continue;
      if (selection.kind === Kind.FIELD) addField(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) spread(selection.name.value);
      else selectOf(selection);
    }
  }

  function addField(field: FieldNode): void {
    const name = field.alias?.value ?? field.name.value;
    const alike = fields.get(name);
    if (alike) alike.push(field);
    else fields.set(name, [field]);
  }

  function spread(name: string): void {
    const fragment = fragments.get(name);
    if (!fragment || visited.has(name)) return;
    visited.add(name);
    selectOf(fragment);
  }

  function selectOf({ typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode): void {
    if (applies(typeCondition)) select(selectionSet);
  }

  for (const selectionSet of selectionSets) select(selectionSet);
  return fields;
}
