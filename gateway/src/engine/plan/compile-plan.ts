import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { fetchEntities } from '../fetch/fetch-entities.ts';
import { fetchFields } from '../fetch/fetch-fields.ts';
import { inOrder, nothing, type Step, sideBySide } from '../fetch/step.ts';
import { timed } from '../fetch/timed.ts';
import { oneRequirementEach } from './one-requirement-each.ts';
import type { PlanParts } from './plan-parts.ts';

/** Makes of a plan the steps that carry it out, once and for all. A new kind of node gets its step here. */
export function compilePlan({ node }: QueryPlan, parts: PlanParts): Step {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw new Error('subscriptions are not carried out');
  return compileNode(node, [], parts);
}

/** `path` leads from the top of the answer to where the node belongs. */
function compileNode(node: PlanNode, path: readonly string[], parts: PlanParts): Step {
  const below = (child: PlanNode) => compileNode(child, path, parts);
  switch (node.kind) {
    case 'Sequence':
      return inOrder(node.nodes.map(below));
    case 'Parallel':
      return sideBySide(node.nodes.map(below));
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], parts);
    case 'Fetch':
      return timed(
        node,
        sideBySide(
          oneRequirementEach(node, parts.graph.standIns).map((fetch) =>
            fetch.requires ? fetchEntities(fetch, path, parts) : fetchFields(fetch, path, parts),
          ),
        ),
      );
    case 'Condition':
      throw new Error('conditions are decided before planning');
    case 'Defer':
      throw new Error('@defer is not carried out');
  }
}
