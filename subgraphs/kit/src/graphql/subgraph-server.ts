import { type KeyObject, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Caller } from '@tvaers/contract/viewer-envelope';
import type { DataSource } from 'typeorm';
import { aboutPeopleIn } from '../access/about-people.ts';
import { factHandlers } from '../access/facts/fact-handlers.ts';
import { heardEverybody } from '../access/facts/stale-sources.ts';
import type { OperationContext } from '../access/operation-context.ts';
import type { EntityClass } from '../database/data-source.ts';
import type { MigrationClass } from '../database/define-migration.ts';
import { type OperationRoom, type OperationStart, runOperation } from '../database/operation.ts';
import { Directory } from '../directory/directory.ts';
import { type Listening, listenForChanges } from '../directory/listen-for-changes.ts';
import type { EventHandlers } from '../events/event-handlers.ts';
import { type Job, startJobs } from '../events/jobs.ts';
import { startEvents } from '../events/start-events.ts';
import type { EventTransport } from '../events/transport.ts';
import type { Abandonment } from '../runtime/abandonment.ts';
import { ChildInNeed } from '../runtime/child-in-need.ts';
import { createHealth } from '../runtime/health.ts';
import { createHttpServer, type HttpAnswer, type HttpRequest, type Route } from '../runtime/http-server.ts';
import type { Logger } from '../runtime/logger.ts';
import { silentTelemetry, type Telemetry } from '../runtime/telemetry/telemetry.ts';
import { noteSectorFigures } from '../telemetry/sector-figures.ts';
import { watchOperations } from '../telemetry/watch-operations.ts';
import { createApolloServer } from './apollo-server.ts';
import { CompiledOperations } from './execution/compiled-operations.ts';
import { graphqlRoute, type SubgraphContext } from './graphql-endpoint.ts';
import { buildGuardedSchema, type Resolvers } from './subgraph-schema.ts';
import { openDoor } from './viewer-door.ts';

/** What a subgraph is, apart from where it runs. `main.ts`, migrations and tests all start from it. */
export interface SubgraphDefinition<Loaders> {
  name: SubgraphName;
  /** From `subgraphSdl`. */
  sdl: string;
  resolvers: Resolvers<SubgraphContext<Loaders>>;
  /** Called once per operation, so that a cached row never outlives the viewer it was read for. */
  createLoaders(context: OperationContext, directory?: Directory): Loaders;
  /** Whether loaders keep rows of a directory, whose changes the migrations make the database tell (`tellDirectoryChanges`). */
  hasDirectory?: boolean;
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
  eventHandlers?: EventHandlers;
  /** Begin when the subgraph is connected; in tests they are run by hand. */
  jobs?: readonly Job[];
  /** Doors beside `/graphql`. They identify their callers themselves, with `tools.openDoor` or otherwise. */
  routes?(tools: RouteTools): Route[];
}

export interface RouteTools {
  openDoor(request: HttpRequest): ReturnType<typeof openDoor>;
  /** One operation outside GraphQL: kept as a whole or not at all. */
  run<Result>(start: OperationStart, work: (context: OperationContext) => Promise<Result>): Promise<Result>;
}

export interface SubgraphSurroundings {
  dataSource: DataSource;
  logger: Logger;
  /** Public keys of the gateway; an envelope signed by none of them is refused. */
  gatewayKeys: readonly KeyObject[];
  introspection: boolean;
  /** Null where events stay in the outbox, as in most tests. */
  transport: EventTransport | null;
  telemetry?: Telemetry;
  /** The subgraph's database, to hear of changes of its directory; without it nothing of that is kept. */
  directoryUrl?: string;
}

export interface InProcessRequest extends Pick<HttpRequest, 'headers'> {
  body: string;
  /** Nobody: then an envelope has to say it. */
  caller?: Caller | null;
  signal: Abandonment;
}

export interface SubgraphServer {
  httpServer: Server;
  /** Answers GraphQL from now on; call before a test sends requests through `httpServer`. */
  prepare(): Promise<void>;
  /** Listens. Until the data source is connected it is live and not ready. */
  start(address: { host: string; port: number }): Promise<{ url: string; port: number }>;
  /** Begins with what nobody asks for: events and jobs. The data source must be connected. */
  work(): void;
  /** Is not ready any more, answers on for `noticeMs` so that balancers notice, then takes nothing new and drains. */
  stop(patience?: { noticeMs?: number; graceMs?: number }): Promise<void>;
  /** Answers `/graphql` without a socket, through the same door: for a gateway in the same process, which says who asks. */
  ask(request: InProcessRequest): Promise<HttpAnswer>;
}

export function createSubgraphServer<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  surroundings: SubgraphSurroundings,
): SubgraphServer {
  const { name, sdl, resolvers, createLoaders, eventHandlers = {}, jobs = [] } = definition;
  const { dataSource, logger, gatewayKeys, introspection, transport, directoryUrl } = surroundings;
  const { telemetry = silentTelemetry } = surroundings;
  let beats: ReturnType<typeof startJobs> | undefined;
  const events = transport && startEvents({ transport, eventHandlers: { ...eventHandlers, ...factHandlers } });
  const directory = new Directory();
  let listening: Listening | undefined;
  const room: OperationRoom = {
    ...{ subgraph: name, dataSource, logger },
    wakeRelay: () => events?.wakeRelay(),
    written: () => directory.forget(),
  };
  noteSectorFigures(room, telemetry.meter);
  const watch = watchOperations(telemetry);
  const schema = buildGuardedSchema(sdl, resolvers);
  const operations = new CompiledOperations(schema);
  const apollo = createApolloServer<SubgraphContext<Loaders>>({ schema, operations, logger, introspection });
  const health = createHealth({
    database: () => dataSource.query('SELECT 1'),
    // Where no events come, as in most tests, nobody is waited for.
    ...(transport && { facts: heardEverybody(dataSource, name) }),
  });
  const door = { keys: gatewayKeys, audience: name };
  const tools: RouteTools = {
    openDoor: (request) => openDoor(request, door),
    run: (start, work) => runOperation(room, start, work),
  };
  const graphql = graphqlRoute({
    ...{ apollo, operations, room, door, watch, aboutPeople: aboutPeopleIn(schema) },
    createLoaders: (context) => createLoaders(context, directory),
  });
  const routes = [graphql, ...health.routes, ...(definition.routes?.(tools) ?? [])];
  const http = createHttpServer({ routes, logger });

  return {
    httpServer: http.server,
    prepare: () => apollo.start(),
    async start(address) {
      await apollo.start();
      return http.listen(address);
    },
    work() {
      events?.start(room);
      beats = startJobs(room, jobs);
      if (definition.hasDirectory && directoryUrl)
        listening = listenForChanges(directory, { name, url: directoryUrl, logger });
    },
    ask({ headers, body, caller, signal }) {
      const correlationId = randomUUID();
      const request = { method: 'POST', path: graphql.path, search: '', headers, body: Buffer.from(body) };
      const trace = { correlationId, logger: new ChildInNeed(logger, { correlationId }) };
      return graphql.handle({ ...request, ...trace, abandoned: signal, ...(caller && { caller }) });
    },
    async stop({ noticeMs = 0, graceMs = 10_000 } = {}) {
      health.startDraining();
      http.startLeaving();
      if (noticeMs > 0) await sleep(noticeMs);
      await http.drain(graceMs);
      await beats?.stop();
      await events?.stop();
      await listening?.stop();
      await apollo.stop();
    },
  };
}
