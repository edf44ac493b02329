import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  visit,
} from 'graphql';
import { requirer, type StandIn, type StandIns } from './stand-ins.ts';

/** Fields of one fetch whose requirements can be sent in one representation. */
interface Group {
  standIns: Set<StandIn>;
  selections: SelectionNode[];
}

const fits = (needed: ReadonlySet<StandIn>, { standIns }: Group): boolean =>
  [...needed].every((one) => [...standIns].every((other) => one === other || one.coordinate !== other.coordinate));

/** Everything selected of one type: each field with what it requires, a fragment with what all in it require. */
function neededBy(
  selection: SelectionNode,
  typeName: string,
  subgraph: string,
  { requiredBy }: StandIns,
): Set<StandIn> {
  if (selection.kind === Kind.FIELD)
    return new Set(requiredBy.get(requirer(subgraph, typeName, selection.name.value)) ?? []);
  if (selection.kind !== Kind.INLINE_FRAGMENT) return new Set();
  const below = selection.typeCondition?.name.value ?? typeName;
  return new Set(
    selection.selectionSet.selections.flatMap((one) => [
      ...neededBy(one, below, subgraph, { requiredBy, byName: new Map() }),
    ]),
  );
}

function inGroups(entities: FieldNode, subgraph: string, standIns: StandIns): Group[] {
  const groups: Group[] = [];
  const place = (selection: SelectionNode, fragment: SelectionNode, typeName: string) => {
    const needed = neededBy(selection, typeName, subgraph, standIns);
    const group = groups.find((one) => fits(needed, one)) ?? { standIns: new Set(), selections: [] };
    if (group.selections.length === 0) groups.push(group);
    for (const one of needed) group.standIns.add(one);
    group.selections.push(
      fragment.kind === Kind.INLINE_FRAGMENT
        ? { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } }
        : selection,
    );
  };
  for (const fragment of entities.selectionSet?.selections ?? []) {
    const typeName = fragment.kind === Kind.INLINE_FRAGMENT ? (fragment.typeCondition?.name.value ?? '') : '';
    const selections = fragment.kind === Kind.INLINE_FRAGMENT ? fragment.selectionSet.selections : [fragment];
    for (const selection of selections) place(selection, fragment, typeName);
  }
  return groups;
}

const without = (selections: readonly QueryPlanSelectionNode[], unwanted: ReadonlySet<string>) =>
  selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && unwanted.has(selection.name)) return [];
    if (!selection.selections) return [selection];
    const below: QueryPlanSelectionNode[] = without(selection.selections, unwanted);
    return below.length > 0 ? [{ ...selection, selections: below }] : [];
  });

function onlyThese(operation: OperationDefinitionNode, entities: FieldNode, { selections }: Group): DocumentNode {
  const field: FieldNode = { ...entities, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const used = new Set<string>();
  visit(field, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const definition: OperationDefinitionNode = {
    ...operation,
    ...(variableDefinitions && { variableDefinitions }),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  return { kind: Kind.DOCUMENT, definitions: [definition] };
}

/** A fetch as its subgraph understands it: stand-ins are asked for as the fields they stand for. */
function inOwnWords(node: FetchNode, document: DocumentNode, { byName }: StandIns): FetchNode {
  const operation = visit(document, {
    Field(field) {
      const asked = byName.get(field.name.value)?.asked;
      return asked && { ...field, ...asked, alias: field.name, selectionSet: field.selectionSet };
    },
  });
  return { ...node, operation: print(operation) };
}

/**
 * The fetch as several, where two of its fields require the same field with different arguments: a representation has
 * room for one value under a field's name.
 */
export function oneRequirementEach(node: FetchNode, standIns: StandIns): FetchNode[] {
  if (standIns.byName.size === 0) return [node];
  const document = parse(node.operation, { noLocation: true });
  const [operation, ...more] = document.definitions;
  const [entities] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const isPlain = operation?.kind === Kind.OPERATION_DEFINITION && entities?.kind === Kind.FIELD && more.length === 0;
  const groups = isPlain && node.requires ? inGroups(entities, node.serviceName, standIns) : [];
  if (!isPlain || groups.length < 2) return [inOwnWords(node, document, standIns)];
  return groups.map((group) => {
    const unwanted = new Set(
      [...standIns.byName.values()].filter((one) => !group.standIns.has(one)).map(({ name }) => name),
    );
    return inOwnWords(
      { ...node, requires: without(node.requires ?? [], unwanted) },
      onlyThese(operation, entities, group),
      standIns,
    );
  });
}
