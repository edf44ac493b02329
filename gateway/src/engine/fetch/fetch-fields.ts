import type { FetchNode } from '@apollo/query-planner';
import type { PlanParts } from '../plan/plan-parts.ts';
import { placeFieldError, wholeFault } from './error-paths.ts';
import { pickVariables } from './fetch-variables.ts';
import { mergeInto } from './merge-into.ts';
import { objectsAt, pathsAt } from './places.ts';
import { compileRewrites } from './rewrites.ts';
import type { Step } from './step.ts';

/** Asks one sector for root fields, and adds them where the path leads: nearly always the top of the answer. */
export function fetchFields(node: FetchNode, path: readonly string[], { graph, sectorOf }: PlanParts): Step {
  const { operation: query, operationName, variableUsages = [] } = node;
  const sector = sectorOf(node.serviceName);
  const writes = node.operationKind === 'mutation';
  const rewrite = compileRewrites(node.outputRewrites, graph);

  return async (run) => {
    const places = objectsAt(run.data, path);
    if (places.length === 0) return;
    try {
      const variables = pickVariables(variableUsages, run.variables);
      const { data, errors } = await sector.askFields({ query, operationName, variables }, run.asking(writes));
      const [place = []] = errors.length > 0 ? pathsAt(run.data, path) : [];
      for (const error of errors) run.errors.push(placeFieldError(error, place, run.clientNames));
      if (!data) return;
      rewrite?.(data);
      for (const object of places) mergeInto(object, data);
    } catch (error) {
      run.errors.push(wholeFault(error));
    }
  };
}
