import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { sealAccessLog, sealLatecomers } from '../access/seal-access-log.ts';
import { createDataSource } from '../database/data-source.ts';
import { housekeeping } from '../database/housekeeping.ts';
import { backOffMs } from '../events/back-off.ts';
import { PostgresTransport } from '../events/postgres-transport.ts';
import { createLogger, type Logger } from '../runtime/logger.ts';
import { stopOnSignal } from '../runtime/shutdown.ts';
import { noteProcessFigures } from '../runtime/telemetry/process-figures.ts';
import { startTelemetry } from '../runtime/telemetry/start-telemetry.ts';
import { openUnixSocket } from '../runtime/unix-socket.ts';
import type { SubgraphSettings } from './subgraph-config.ts';
import { createSubgraphServer, type SubgraphDefinition, type SubgraphServer } from './subgraph-server.ts';

/** Room to finish what runs, and then everything has to be over. */
const GRACE_MS = 10_000;
const STOP_MARGIN_MS = 5_000;

/** A subgraph that listens, and is on its way to its database or already there. */
export interface RunningSubgraph {
  logger: Logger;
  /** Asks it from this process. */
  ask: SubgraphServer['ask'];
  /** Lets running requests finish, and lets go of everything. */
  stop(): Promise<void>;
  /** What has not stopped by then never will. */
  longestStopMs: number;
}

/**
 * Listens, connects and serves. While the database is not there yet it is live and not ready, and says so to whoever asks.
 */
export async function startSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  settings: SubgraphSettings,
): Promise<RunningSubgraph> {
  const { name, entities, jobs = [] } = definition;
  const logger = createLogger({ service: name, level: settings.LOG_LEVEL });
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize, STOP_NOTICE_MS: noticeMs } = settings;
  const dataSource = createDataSource({ name, url, entities, logger, poolSize });
  const telemetry = await startTelemetry(name, settings);
  noteProcessFigures(telemetry);
  const transport = new PostgresTransport({ url: settings.EVENTS_DATABASE_URL, name, logger });
  const server = createSubgraphServer(
    { ...definition, jobs: [sealAccessLog, sealLatecomers, housekeeping, ...jobs] },
    {
      ...{ dataSource, logger, transport, telemetry },
      gatewayKeys: settings.GATEWAY_PUBLIC_KEYS,
      introspection: settings.INTROSPECTION,
      directoryUrl: url,
    },
  );
  const { url: address } = await server.start({ host: settings.HOST, port: settings.PORT });
  const beside = settings.SOCKET_PATH ? await openUnixSocket(server.httpServer, settings.SOCKET_PATH) : null;
  logger.info({ url: address, graphql: `${address}/graphql`, metrics: telemetry.metricsUrl }, 'listening');
  void connected(dataSource, logger).then(() => server.work());
  return {
    ...{ logger, ask: server.ask },
    longestStopMs: noticeMs + GRACE_MS + STOP_MARGIN_MS,
    async stop() {
      const besideClosed = sleep(noticeMs).then(() => beside?.close(GRACE_MS));
      await Promise.all([besideClosed, server.stop({ noticeMs, graceMs: GRACE_MS })]);
      await transport.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      await telemetry.stop();
    },
  };
}

/** What `start.ts` of a subgraph has: it starts as an environment says. */
export type StartSubgraph = (environment: NodeJS.ProcessEnv) => Promise<RunningSubgraph>;

/** What `main.ts` of a subgraph does: starts it as a process of its own, and stops it in order at a signal. */
export async function runSubgraph(start: StartSubgraph): Promise<void> {
  const { stop, logger, longestStopMs } = await start(process.env);
  stopOnSignal(stop, { logger, boundMs: longestStopMs });
}

async function connected(dataSource: DataSource, logger: Logger): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      await dataSource.initialize();
      return;
    } catch (err) {
      logger.warn({ err }, 'the database cannot be reached yet');
      await sleep(backOffMs(failures));
    }
  }
}
