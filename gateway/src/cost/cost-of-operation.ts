import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Estimate, productOf, sumOf } from './estimate.ts';
import { rowsOf } from './list-rows.ts';
import type { GraphCosts } from './read-costs.ts';

const ROOT = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
/** A change costs a transaction, its checks and its event, whatever it answers. */
const CHANGE = 10;

/** Rows of fields below a connection, told by the field that led there. */
type Rows = ReadonlyMap<string, Estimate>;
const UNSLICED: Rows = new Map();

/**
 * What an operation is expected to cost: an object counts 1, a list as many as it has rows, and what is below is
 * multiplied on the way up. Fragments are counted wherever they are used, also two for types that exclude each other:
 * an estimate says "at most". Each fragment is worked out once, so one used a million times costs one step.
 */
export function costOfOperation(
  costs: GraphCosts,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): Estimate {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const known = new Map<Rows, Map<string, Estimate>>();

  function ofFragment({ name, typeCondition, selectionSet }: FragmentDefinitionNode, rows: Rows): Estimate {
    const here = known.get(rows) ?? new Map<string, Estimate>();
    known.set(rows, here);
    const estimate = here.get(name.value) ?? ofSelections(selectionSet, typeCondition.name.value, rows);
    here.set(name.value, estimate);
    return estimate;
  }

  function ofField(field: FieldNode, parent: string, rows: Rows): Estimate {
    const cost = costs.get(`${parent}.${field.name.value}`);
    if (!cost) return 0; // introspection, which has a limit of its own
    const ownRows = rowsOf(field, cost.size, operation);
    const below: Rows = cost.size?.of.length ? new Map(cost.size.of.map((name) => [name, ownRows])) : UNSLICED;
    const one = sumOf([
      cost.weight + (parent === ROOT.mutation ? CHANGE : 0),
      field.selectionSet ? ofSelections(field.selectionSet, cost.type, below) : 0,
    ]);
    return productOf(rows.get(field.name.value) ?? (cost.isList ? ownRows : 1), one);
  }

  function ofSelection(selection: SelectionNode, parent: string, rows: Rows): Estimate {
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, rows);
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? parent, rows);
    const fragment = fragments.get(selection.name.value);
    return fragment ? ofFragment(fragment, rows) : 0;
  }

  function ofSelections({ selections }: SelectionSetNode, parent: string, rows: Rows): Estimate {
    return sumOf(selections.map((selection) => ofSelection(selection, parent, rows)));
  }

  return ofSelections(operation.selectionSet, ROOT[operation.operation], UNSLICED);
}
