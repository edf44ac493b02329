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
import type { SubgraphSettings } from './subgraph-config.ts';
import { createSubgraphServer, type SubgraphDefinition } from './subgraph-server.ts';

/** Room to finish what runs, and then everything has to be over. */
const GRACE_MS = 10_000;
const STOP_MARGIN_MS = 5_000;

/**
 * What `main.ts` of a subgraph does: listen, connect, serve, and stop in order at a signal. While the database is not
 * there yet it is live and not ready, and says so to whoever asks.
 */
export async function runSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>, settings: SubgraphSettings) {
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
    },
  );
  stopOnSignal(
    async () => {
      await server.stop({ noticeMs, graceMs: GRACE_MS });
      await transport.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      await telemetry.stop();
    },
    { logger, boundMs: noticeMs + GRACE_MS + STOP_MARGIN_MS },
  );
  const { url: address } = await server.start({ host: settings.HOST, port: settings.PORT });
  logger.info({ url: address, graphql: `${address}/graphql`, metrics: telemetry.metricsUrl }, 'listening');
  await connected(dataSource, logger);
  server.work();
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
