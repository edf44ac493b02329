import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { PictureStep, PlanPicture } from './plan-picture.ts';
import type { PlanTiming } from './plan-timing.ts';

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const fieldsIn = ({ selections }: SelectionSetNode): string[] =>
  selections
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(({ name }) => name.value)
    .filter((name) => name !== '__typename');

/** Root fields, or for entities each type's fields under the type's name. */
function fieldsOf(query: string): string[] {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    if (selection.name.value !== '_entities') return selection.name.value;
    return (selection.selectionSet?.selections ?? []).flatMap((part) =>
      part.kind === Kind.INLINE_FRAGMENT
        ? fieldsIn(part.selectionSet).map((name) => `${part.typeCondition?.name.value}.${name}`)
        : [],
    );
  });
}

function drawFetch(node: FetchNode, path: readonly string[], { fetches }: PlanTiming): PictureStep {
  const timing = fetches.get(node);
  return {
    kind: 'fetch',
    sector: node.serviceName,
    path: path.filter((part) => part !== '@').join('.'),
    fields: fieldsOf(node.operation),
    query: node.operation,
    startedAt: timing ? rounded(timing.startedAt) : null,
    milliseconds: timing ? rounded(timing.milliseconds) : null,
  };
}

function drawNode(node: PlanNode, path: readonly string[], timing: PlanTiming): PictureStep[] {
  switch (node.kind) {
    case 'Sequence':
      return [{ kind: 'order', steps: node.nodes.flatMap((child) => drawNode(child, path, timing)) }];
    case 'Parallel':
      return [{ kind: 'together', steps: node.nodes.flatMap((child) => drawNode(child, path, timing)) }];
    case 'Flatten':
      return drawNode(node.node, [...path, ...node.path.map(String)], timing);
    case 'Fetch':
      return [drawFetch(node, path, timing)];
    default:
      return [];
  }
}

/** Draws how an operation was carried out; null when no sector had to be asked. Fields of a mutation have a plan each. */
export function drawPlan(plans: readonly QueryPlan[], timing: PlanTiming): PlanPicture | null {
  const steps = plans.flatMap(({ node }) => (node && node.kind !== 'Subscription' ? drawNode(node, [], timing) : []));
  const [first] = steps;
  if (!first) return null;
  const milliseconds = rounded(performance.now() - timing.beganAt);
  return { milliseconds, steps: steps.length === 1 ? first : { kind: 'order', steps } };
}
