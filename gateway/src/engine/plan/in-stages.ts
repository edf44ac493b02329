import type { PlanNode } from '@apollo/query-planner';

const stepsOf = (branch: PlanNode): readonly PlanNode[] => (branch.kind === 'Sequence' ? branch.nodes : [branch]);

function sectorsOf(node: PlanNode): string[] {
  if (node.kind === 'Fetch') return [node.serviceName];
  if (node.kind === 'Flatten') return sectorsOf(node.node);
  return node.kind === 'Sequence' || node.kind === 'Parallel' ? node.nodes.flatMap(sectorsOf) : [];
}

/** Which sectors a branch asks at which step, but for the first: those start together anyway. */
const laterStops = (branch: PlanNode): Set<string> =>
  new Set(
    stepsOf(branch).flatMap((step, place) => (place > 0 ? sectorsOf(step).map((sector) => `${place} ${sector}`) : [])),
  );

const sideBySide = (nodes: PlanNode[]): PlanNode => {
  const [only, ...others] = nodes;
  return only && others.length === 0 ? only : { kind: 'Parallel', nodes };
};

/** Step by step, each when all of the step before are over. */
function together(branches: readonly PlanNode[]): PlanNode {
  const steps = branches.map(stepsOf);
  const longest = Math.max(...steps.map(({ length }) => length));
  const nodes = Array.from({ length: longest }, (_, place) => sideBySide(steps.flatMap((one) => one[place] ?? [])));
  return { kind: 'Sequence', nodes };
}

/**
 * Lets branches that ask the same sector at the same step wait for each other there, so that it is asked once: the answer
 * to the client waits for all of them anyway, and a request to a sector is the dearest thing in a plan.
 */
export function inStages(node: PlanNode): PlanNode {
  if (node.kind === 'Sequence') return { ...node, nodes: node.nodes.map(inStages) };
  if (node.kind !== 'Parallel') return node;
  const branches = node.nodes.map(inStages);
  const stops = branches.map(laterStops);
  const isShared = (stop: string) => stops.filter((some) => some.has(stop)).length > 1;
  const meets = (_: PlanNode, index: number) => [...(stops[index] ?? [])].some(isShared);
  const meeting = branches.filter(meets);
  if (meeting.length === 0) return { ...node, nodes: branches };
  return sideBySide([...branches.filter((branch, index) => !meets(branch, index)), together(meeting)]);
}
