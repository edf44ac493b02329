import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { type Moves, movingFields } from './moving-fields.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { type StandIns, withStandIns } from './stand-ins.ts';

/** A composed graph, ready to plan operations of clients. */
export interface Graph {
  /** What clients see. */
  apiSchema: GraphQLSchema;
  plan(document: DocumentNode, operationName: string | undefined, moves: Moves): QueryPlan;
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

function typesBehindIn(schema: GraphQLSchema, typeName: string): Set<string> {
  const type = schema.getType(typeName);
  const names = new Set([typeName]);
  if (!isAbstractType(type)) return names;
  for (const { name } of schema.getPossibleTypes(type)) names.add(name);
  if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
  return names;
}

const fieldNamesIn = (schema: GraphQLSchema): Set<string> =>
  new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ),
  );

/** Reads a composed graph. Throws when it is none. */
export function readGraph(sdl: string): Graph {
  const composed = Supergraph.build(sdl);
  const told = parse(sdl, { noLocation: true });
  const { supergraph: plannable, standIns } = withStandIns(resolvableKeysFirst(told));
  const supergraph = Supergraph.build(print(plannable), { validateSupergraph: false });
  const api = supergraph.apiSchema();
  const whole = supergraph.schema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, { debug: PLANNER_BOUNDS });
  const known = new Map<string, Set<string>>();
  return {
    apiSchema: composed.apiSchema().toGraphQLJSSchema(),
    plan: (document, operationName, moves) =>
      planner.buildQueryPlan(
        operationFromDocument(api, document, operationName === undefined ? {} : { operationName }),
        { overrideConditions: new Map(moves) },
      ),
    drawMoves: movingFields(told),
    fieldNames: fieldNamesIn(whole),
    typesBehind(typeName) {
      const types = known.get(typeName) ?? typesBehindIn(whole, typeName);
      known.set(typeName, types);
      return types;
    },
    standIns,
  };
}
