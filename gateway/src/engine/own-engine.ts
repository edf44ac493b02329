import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';
import { GraphQLError, getVariableValues } from 'graphql';
import type { OperationContext } from '../operation-context.ts';
import { askingFor } from '../subgraph-request/asking.ts';
import type { Sector } from '../subgraph-request/sector.ts';
import type { Run } from './fetch/step.ts';
import type { Answer, ClientRequest, Executor, GraphEngine } from './graph-engine.ts';
import type { JsonObject } from './json-object.ts';
import { drawPlan } from './plan/draw-plan.ts';
import { type ReadGraphOptions, readGraph } from './plan/graph.ts';
import type { Moves } from './plan/moving-fields.ts';
import type { PlanParts } from './plan/plan-parts.ts';
import { startPlanTiming } from './plan/plan-timing.ts';
import { type PreparedOperation, prepareOperation } from './plan/prepare-operation.ts';
import type { PlanWatch } from './plan/watch-plans.ts';
import { type Completion, NULLED } from './shape/completion.ts';

/** Operations whose plans and shapes are kept. */
const KEPT_OPERATIONS = 1000;

/** Asks the sectors what the plan says, then makes of their answers what the client asked for. */
async function carryOut(
  prepared: PreparedOperation,
  request: ClientRequest,
  moves: Moves,
  watch: PlanWatch,
): Promise<Answer> {
  const variables = request.request.variables ?? {};
  const conditions = prepared.readConditions(variables);
  if (conditions instanceof GraphQLError) return { errors: [conditions] };
  const context = request.context as OperationContext;
  const { fetch, plans, shape, clientNames } = watch.trace(context.span, () => prepared.under(conditions, moves));
  const run: Run = {
    data: {},
    errors: [],
    variables,
    clientNames,
    absent: new Set(),
    asking: (writes) => askingFor(request, context, writes),
    timing: context.wantsQueryPlan ? startPlanTiming() : null,
  };
  await fetch(run);
  if (run.timing) context.learned.queryPlan = drawPlan(plans, run.timing);

  const completion: Completion = { misfits: [], absent: run.absent, variables };
  const shaped = shape(run.data, completion);
  const data = shaped === NULLED ? null : (shaped as JsonObject);
  if (run.errors.length > 0) return { data, errors: run.errors };
  return completion.misfits.length > 0 ? { data, extensions: { valueCompletion: completion.misfits } } : { data };
}

/** One operation of a client, from the document to the answer. */
export function createExecutor({ graph, sectorOf, watch }: PlanParts): Executor {
  const prepared = recentlyUsed<PreparedOperation>(KEPT_OPERATIONS);
  return async (request) => {
    // A client may send null or an empty text for "the only one".
    const operationName = request.request.operationName || undefined;
    const operation = prepared(`${request.queryHash} ${operationName ?? ''}`, () =>
      prepareOperation(request.document, operationName, { graph, sectorOf, watch }),
    );
    const { errors } = getVariableValues(
      graph.apiSchema,
      operation.variableDefinitions,
      request.request.variables ?? {},
    );
    return errors ? { errors } : carryOut(operation, request, graph.drawMoves(), watch);
  };
}

/** Our own engine: the plan is the vendor's, carrying it out is ours. */
export function createOwnEngine(
  sdl: string,
  sectorOf: (name: string) => Sector,
  watch: PlanWatch,
  made: Omit<ReadGraphOptions, 'time'> = {},
): GraphEngine {
  const listeners = new Set<Parameters<GraphEngine['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      const graph = readGraph(sdl, { ...made, time: watch.time });
      for (const listener of listeners) listener({ apiSchema: graph.apiSchema, coreSupergraphSdl: sdl });
      return { executor: createExecutor({ graph, sectorOf, watch }) };
    },
    async stop() {
      listeners.clear();
    },
  };
}
