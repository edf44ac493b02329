import type { FetchDataRewrite, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { StandIns } from './stand-ins.ts';

/** Renamed by the planner when they come in: one fetch may not ask for two types' fields of different kinds by one name. */
const renamedBy = (rewrites: readonly FetchDataRewrite[] = []): [string, string][] =>
  rewrites.flatMap((rewrite): [string, string][] => {
    const fetched = rewrite.path.at(-1);
    return rewrite.kind === 'KeyRenamer' && fetched !== undefined ? [[fetched, rewrite.renameKeyTo]] : [];
  });

function renamedIn(node: PlanNode): [string, string][] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(renamedIn);
    case 'Flatten':
      return renamedIn(node.node);
    case 'Fetch':
      return renamedBy(node.outputRewrites);
    default:
      return [];
  }
}

/** Names that are fetched to those the client chose: ours, those of stand-ins, and those the planner made up of either. */
export function clientNames(
  plans: readonly QueryPlan[],
  chosen: ReadonlyMap<string, string>,
  { byName }: StandIns,
): Map<string, string> {
  const names = new Map([
    ...chosen,
    ...[...byName.values()].map(({ name, asked }) => [name, asked.name.value] as const),
  ]);
  const renamed = plans.flatMap(({ node }) => (node && node.kind !== 'Subscription' ? renamedIn(node) : []));
  return new Map([...names, ...renamed.map(([fetched, name]) => [fetched, names.get(name) ?? name] as const)]);
}
