import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { keepNamesInOneByte } from '@tvaers/kit/runtime/one-byte-names';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { describeGraph, type GraphDescription } from './describe-graph.ts';
import { inStages } from './in-stages.ts';
import { type Moves, movingFields } from './moving-fields.ts';
import { type PlanStore, recentPlans, variantKey } from './plan-store.ts';
import { plannableGraph } from './plannable-graph.ts';
import type { StandIns } from './stand-ins.ts';
import type { PlanWatch } from './watch-plans.ts';

/** A composed graph, ready to plan operations of clients. */
export interface Graph {
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** `source` names the client's operation of which the document is one variant; they share what is kept of plans. */
  plan(source: string, document: DocumentNode, operationName: string | undefined, moves: Moves): QueryPlan;
  /** Draws for one request which of the fields that are being moved have moved. */
  drawMoves(): Moves;
  /** Names of all fields, also of those no client sees. */
  fieldNames: ReadonlySet<string>;
  /** The type itself and all types behind it, also those no client sees. */
  typesBehind(typeName: string): ReadonlySet<string>;
  /** Fields with arguments that are required somewhere, which are planned under names of their own. */
  standIns: StandIns;
}

/** Enough for any operation of people, and a bound on what a planner bomb can cost. */
export const PLANNER_BOUNDS = { maxEvaluatedPlans: 1000, pathsLimit: 2000 };

const planKey = (source: string, document: DocumentNode, operationName: string | undefined, moves: Moves): string =>
  variantKey(source, `${[...moves].join()} ${operationName ?? ''} ${print(document)}`);

export interface ReadGraphOptions {
  /** Plans that were made before, and a place for those that are made now. */
  plans?: PlanStore | undefined;
  /** Of the same graph. */
  description?: GraphDescription | undefined;
  /** Goes around every plan that is made. */
  time?: PlanWatch['time'];
}

/**
 * Reads a composed graph. Throws when it is none. With a description made before, the planner is built when it is first
 * needed: for an operation whose plan `plans` does not have.
 */
export function readGraph(sdl: string, options: ReadGraphOptions = {}): Graph {
  const { plans = recentPlans(), description, time = (make) => make() } = options;
  keepNamesInOneByte(sdl);
  const plannable = once(() => plannableGraph(sdl));
  const planner = once(() => new QueryPlanner(plannable().supergraph, { debug: PLANNER_BOUNDS }));
  const { api, fieldNames, typesBehind, standIns, moving } =
    description ?? describeGraph(Supergraph.build(sdl), plannable());
  if (!description) planner();

  function plan(document: DocumentNode, operationName: string | undefined, moves: Moves): QueryPlan {
    const named = operationName === undefined ? {} : { operationName };
    const operation = operationFromDocument(plannable().supergraph.apiSchema(), document, named);
    const plan = planner().buildQueryPlan(operation, { overrideConditions: new Map(moves) });
    return plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: inStages(plan.node) } : plan;
  }

  return {
    apiSchema: buildASTSchema(parse(api, { noLocation: true }), { assumeValid: true, assumeValidSDL: true }),
    fieldNames,
    typesBehind: (typeName) => typesBehind.get(typeName) ?? new Set([typeName]),
    standIns,
    drawMoves: movingFields(moving),
    plan(source, document, operationName, moves) {
      const key = planKey(source, document, operationName, moves);
      const known = plans.get(key);
      if (known) return known;
      const made = time(() => plan(document, operationName, moves));
      plans.set(key, made);
      return made;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
