import type { EventType } from '@tvaers/contract/events';
import type { Viewer } from '@tvaers/contract/viewer';
import type { GraphQLFormattedError } from 'graphql';
import request from 'supertest';
import type { OperationContext } from '../access/operation-context.ts';
import { createDataSource } from '../database/data-source.ts';
import { type OperationRoom, runOperation } from '../database/operation.ts';
import { withClient } from '../database/provision.ts';
import type { EventTransport } from '../events/transport.ts';
import { createSubgraphServer, type SubgraphDefinition } from '../graphql/subgraph-server.ts';
import { createLogger } from '../runtime/logger.ts';
import { silentTelemetry, type Telemetry } from '../runtime/telemetry/telemetry.ts';
import { LogRecorder } from './log-recorder.ts';
import { Relations } from './relations.ts';
import { StatementRecorder } from './statement-recorder.ts';
import { testDatabase } from './test-database.ts';
import { TestGateway } from './test-gateway.ts';

export interface Question {
  query: string;
  variables?: object;
  as: Viewer;
  operation?: string;
  correlationId?: string;
  headers?: Record<string, string>;
}

export interface Answer<Data> {
  status: number;
  data: Data;
  errors: GraphQLFormattedError[] | undefined;
}

export interface TestSurroundings {
  transport?: EventTransport | null;
  poolSize?: number;
  introspection?: boolean;
  telemetry?: Telemetry;
  /** Whether it keeps rows of its directory, and hears of changes a moment after they were made. */
  directory?: boolean;
  /** Who asks is related to everybody, see `Relations`; false where a suite arranges the facts itself. */
  related?: boolean;
}

export type TestSubgraph = Awaited<ReturnType<typeof testSubgraph>>;

/** A subgraph in this process, on a database of its own, asked over HTTP with envelopes that are really signed. */
export async function testSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  {
    transport = null,
    poolSize = 5,
    introspection = false,
    telemetry = silentTelemetry,
    directory = false,
    related = true,
  }: TestSurroundings = {},
) {
  const database = await testDatabase(definition);
  const statements = new StatementRecorder();
  const logs = new LogRecorder();
  const logger = createLogger({ service: definition.name, level: 'debug', destination: logs });
  const dataSource = createDataSource({
    ...{
      name: definition.name,
      url: database.appUrl,
      entities: definition.entities,
      logger,
      poolSize,
      connectMs: 20_000,
    },
    onStatement: (text) => statements.note(text),
  });
  await dataSource.initialize();
  const gateway = new TestGateway();
  const surroundings = {
    dataSource,
    logger,
    gatewayKeys: [gateway.publicKey],
    introspection,
    transport,
    telemetry,
    ...(directory && { directoryUrl: database.appUrl }),
  };
  const server = createSubgraphServer({ ...definition, jobs: [] }, surroundings);
  await server.prepare();
  server.work();
  const room: OperationRoom = { subgraph: definition.name, dataSource, logger };
  const relations = new Relations(database.ownerUrl);
  if (related) await relations.hearEverybody();
  const relate = async (viewer: Viewer, mentioned?: string) => {
    if (related) await relations.relate(viewer, mentioned).catch(() => undefined);
  };

  return {
    name: definition.name,
    /** For supertest: `request(subgraph.http)`. */
    http: server.httpServer,
    /** As a gateway in the same process asks. */
    askByHand: server.ask,
    database,
    dataSource,
    gateway,
    logger,
    logs,
    statements,

    async ask<Data = Record<string, unknown>>({
      query,
      variables,
      as,
      headers,
      ...trace
    }: Question): Promise<Answer<Data>> {
      const body = JSON.stringify({ query, variables });
      await relate(as, body);
      const response = await request(server.httpServer)
        .post('/graphql')
        .set({ 'content-type': 'application/json', ...headers })
        .set(gateway.headers({ viewer: as, audience: definition.name, body, ...trace }))
        .send(body);
      return { status: response.status, data: response.body.data, errors: response.body.errors };
    },

    /** Runs a use case as this viewer in a transaction of its own, and as a mutation would: in a savepoint. */
    async run<Result>(
      as: Viewer,
      work: (context: OperationContext) => Promise<Result>,
      now?: Date,
      mentioned?: string,
    ): Promise<Result> {
      await relate(as, mentioned);
      const start = { viewer: as, system: as.subject.startsWith('system:'), operation: 'Test', correlationId: 'test' };
      return runOperation(room, { ...start, ...(now && { now }) }, (context) => context.savepoint(() => work(context)));
    },

    /** Reads and writes past row-level security, as the owner: to arrange a test and to look behind the curtain. */
    sql: <Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> =>
      withClient(database.ownerUrl, async (client) => (await client.query<Row>(text, values)).rows),

    /** Events that wait in the outbox, oldest first. */
    async outbox(): Promise<{ type: EventType; payload: Record<string, unknown> }[]> {
      return this.sql('SELECT type, payload FROM outbox ORDER BY seq');
    },

    async close(): Promise<void> {
      await server.stop({ graceMs: 100 });
      await relations.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
