import type { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, printSchema } from 'graphql';
import type { PlannableGraph } from './plannable-graph.ts';
import type { StandIns } from './stand-ins.ts';

/** What is known of a graph beside how to plan on it. Plain data: it can be made in one thread and used in another. */
export interface GraphDescription {
  /** What clients see, as SDL. */
  api: string;
  /** Names of all fields, also of those no client sees. */
  fieldNames: ReadonlySet<string>;
  /** Interfaces and unions to themselves and all types behind them, also those no client sees. */
  typesBehind: ReadonlyMap<string, ReadonlySet<string>>;
  standIns: StandIns;
  /** Labels of fields that are being moved. */
  moving: ReadonlySet<string>;
}

const fieldNamesIn = (schema: GraphQLSchema): Set<string> =>
  new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ),
  );

function typesBehindIn(schema: GraphQLSchema): Map<string, Set<string>> {
  const behind = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) {
    const names = new Set([type.name]);
    for (const { name } of schema.getPossibleTypes(type)) names.add(name);
    if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
    behind.set(type.name, names);
  }
  return behind;
}

export function describeGraph(
  composed: Supergraph,
  { supergraph, standIns, moving }: PlannableGraph,
): GraphDescription {
  const whole = supergraph.schema.toGraphQLJSSchema();
  return {
    api: printSchema(composed.apiSchema().toGraphQLJSSchema()),
    fieldNames: fieldNamesIn(whole),
    typesBehind: typesBehindIn(whole),
    standIns,
    moving,
  };
}
