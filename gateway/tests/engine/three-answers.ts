import { Supergraph } from '@apollo/federation-internals';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { silentTelemetry } from '@tvaers/kit/runtime/telemetry/telemetry';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
} from 'graphql';
import { createApolloEngine } from '../../src/engine/apollo-engine.ts';
import type { Answer, ClientRequest, Executor } from '../../src/engine/graph-engine.ts';
import { createExecutor } from '../../src/engine/own-engine.ts';
import { type Graph, readGraph } from '../../src/engine/plan/graph.ts';
import { watchPlans } from '../../src/engine/plan/watch-plans.ts';
import { nothingLearned, type OperationContext } from '../../src/operation-context.ts';
import type { AskSector } from '../../src/subgraph-request/ask-sector.ts';
import { createSector } from '../../src/subgraph-request/sector.ts';
import { readSupergraph } from '../../src/supergraph/read-supergraph.ts';
import { gatewayFigures } from '../../src/telemetry/gateway-figures.ts';
import { fakeSubgraph, type Weather } from './fake-subgraph.ts';
import { type FederatedGraph, keysOf, membersOf, requiresOf } from './federated-graph.ts';
import { createWorld, isThing, type World, withRequired } from './world.ts';

export interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
  weather: Weather;
}

export interface ThreeAnswers {
  own: Answer;
  reference: Answer;
  /** The same operation on the same world without any federation, and in good weather. */
  monolith: Answer;
  /** Fields of a mutation in the order they were carried out: by our engine, and by the monolith. */
  written: { own: string[]; monolith: string[] };
}

export interface ThreeWays {
  schema: GraphQLSchema;
  graph: Graph;
  engines: { own: Executor; reference: Executor };
  ask(asked: Asked): Promise<ThreeAnswers>;
}

export interface WorldOptions {
  listLength?: number;
  /** Whether a subgraph gives the same text to the same question, without finding it out again. */
  remember?: boolean;
}

function remembering(ask: AskSector): AskSector {
  const texts = new Map<string, string>();
  return async (question) => {
    const text = texts.get(question.body) ?? JSON.stringify(await ask(question));
    texts.set(question.body, text);
    return JSON.parse(text);
  };
}

const { tracer, meter } = silentTelemetry;
const watch = watchPlans({ tracer, figures: gatewayFigures(meter) });
const silent = createLogger({ service: 'gateway', level: 'silent' });

const newContext = (): OperationContext => ({
  correlationId: 'c',
  logger: silent,
  viewer: null,
  app: null,
  abandoned: new Abandonment(),
  endsAt: Date.now() + 60_000,
  wantsQueryPlan: false,
  silentSectors: new Map(),
  learned: nothingLearned(),
  span: NO_SPAN,
});

let asked = 0;

/** What the server hands to an engine; each request is of an operation of its own unless a name is given. */
export function requestOf(document: DocumentNode, variables: Record<string, unknown>, name?: string): ClientRequest {
  asked += 1;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    request: { variables },
    document,
    operation,
    operationName: null,
    queryHash: name ?? String(asked),
    context: newContext(),
    logger: console,
    metrics: {},
  } as unknown as ClientRequest;
}

/** What `@requires` says anywhere, told of object types: an interface object speaks for all types behind it. */
function allRequires(graph: FederatedGraph, schema: GraphQLSchema): Map<string, string> {
  const all = new Map<string, string>();
  for (const sdl of graph.subgraphs.values()) {
    for (const [coordinate, fields] of requiresOf(sdl)) {
      const [typeName = '', field] = coordinate.split('.');
      const type = schema.getType(typeName);
      const types = isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
      for (const name of types) all.set(`${name}.${field}`, fields);
    }
  }
  return all;
}

function entitiesOf(graph: FederatedGraph, schema: GraphQLSchema): Set<string> {
  const named = [...graph.subgraphs.values()].flatMap((sdl) => [...keysOf(sdl).keys()]);
  return new Set(
    named.flatMap((name) => {
      const type = schema.getType(name);
      return isInterfaceType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [name];
    }),
  );
}

const monolithResolver =
  (world: World, requires: ReadonlyMap<string, string>, order: string[]): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, _context, { fieldName, parentType }) => {
    const thing = isThing(source) ? source : { type: parentType.name, seed: parentType.name };
    if (parentType.name === 'Mutation') order.push(fieldName);
    const value = world.value(thing, fieldName, args);
    const required = requires.get(`${parentType.name}.${fieldName}`);
    return required && typeof value === 'string' ? withRequired(value, world.read(thing, required)) : value;
  };

/** The subgraphs of a graph, all telling of one world. */
export function tellOneWorld(graph: FederatedGraph, { listLength, remember }: WorldOptions) {
  const { schema } = Supergraph.build(graph.supergraph);
  const whole = schema.toGraphQLJSSchema();
  const requires = allRequires(graph, whole);
  const isKnownToAll = (typeName: string, member: string) =>
    [...graph.subgraphs.values()].every((sdl) => membersOf(sdl, typeName)?.has(member) ?? true);
  const world = createWorld({ schema: whole, entities: entitiesOf(graph, whole), isKnownToAll, requires, listLength });
  const weather: Weather = { down: null, failing: 0 };
  const written: string[] = [];
  const asks = new Map(
    [...graph.subgraphs].map(([name, sdl]) => {
      const told = fakeSubgraph({ name, sdl, monolith: whole, world, weather, written });
      return [name, remember ? remembering(told) : told] as const;
    }),
  );
  return { world, weather, written, requires, asks };
}

/** Prepares one graph to be asked three ways: our engine, the reference, and a monolith over the same world. */
export async function threeWays(graph: FederatedGraph, options: WorldOptions = {}): Promise<ThreeWays> {
  const planned = readGraph(graph.supergraph);
  const { apiSchema: schema } = planned;
  const { world, weather, written, requires, asks } = tellOneWorld(graph, options);
  const { subgraphs, implementations } = readSupergraph(graph.supergraph);
  const sectors = new Map(
    [...subgraphs.values()].map((subgraph) => {
      const ask = asks.get(subgraph.name);
      if (!ask) throw new Error(`no schema of ${subgraph.name}`);
      return [subgraph.name, createSector({ subgraph, implementations, ask, maxEntities: 200 })] as const;
    }),
  );
  const sectorOf = (name: string) => {
    const sector = sectors.get(name);
    if (!sector) throw new Error(`no sector ${name}`);
    return sector;
  };

  const own = createExecutor({ graph: planned, sectorOf, watch });
  const { executor: reference } = await createApolloEngine(graph.supergraph, sectorOf, silent).load({ apollo: {} });
  if (!reference) throw new Error('the reference carries nothing out');

  return {
    schema,
    graph: planned,
    engines: { own, reference },
    async ask({ document, variables, ...asking }) {
      Object.assign(weather, asking.weather);
      written.length = 0;
      const ours = await own(requestOf(document, variables));
      const ownWritten = [...written];
      // It throws when a client's alias stands where it looks for something else.
      const theirs = await reference(requestOf(document, variables)).catch((): Answer => ({ data: null }));
      const order: string[] = [];
      const monolith = await execute({
        schema,
        document,
        variableValues: variables,
        fieldResolver: monolithResolver(world, requires, order),
        typeResolver: (value) => (isThing(value) ? value.type : undefined),
      });
      return {
        own: ours,
        reference: theirs,
        monolith: monolith as Answer,
        written: { own: ownWritten, monolith: order },
      };
    },
  };
}
