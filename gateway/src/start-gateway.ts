import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, type Logger } from '@tvaers/kit/runtime/logger';
import { noteProcessFigures } from '@tvaers/kit/runtime/telemetry/process-figures';
import { startTelemetry } from '@tvaers/kit/runtime/telemetry/start-telemetry';
import type { GatewayConfig } from './config.ts';
import { followDocuments } from './documents/follow-documents.ts';
import { gatewaySteps } from './gateway.ts';
import { createHttpListener } from './http-listener.ts';
import { watchParts } from './pages/watch-parts.ts';
import { watchedParts } from './pages/watched-parts.ts';
import { hotOperations } from './rehearsal/hot-operations.ts';
import { issuerKeys } from './sign-in/issuer-keys.ts';
import { serveGraph } from './supergraph/serve-graph.ts';
import { gatewayFigures } from './telemetry/gateway-figures.ts';
import { readKnownOperations } from './telemetry/known-operations.ts';

export interface RunningGateway {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  server: Server;
  /** Where Prometheus finds the figures; null where it was not asked for. */
  metricsUrl: string | null;
  /**
   * Is not ready any more, goes on answering for as long as balancers need to notice, then takes nothing new, lets what
   * runs finish, and lets go of everything.
   */
  close(): Promise<void>;
}

const newLogger = ({ logLevel }: GatewayConfig) => createLogger({ service: 'gateway', level: logLevel });

/** Starts a gateway in this process. It answers as soon as this resolves, whether or not any sector is up. */
export async function startGateway(config: GatewayConfig, logger: Logger = newLogger(config)): Promise<RunningGateway> {
  const telemetry = await startTelemetry('gateway', config.telemetry);
  noteProcessFigures(telemetry);
  const { tracer, meter } = telemetry;
  const figures = gatewayFigures(meter);
  const documents = followDocuments({
    sources: { builds: Object.values(config.clientDirs), folder: config.documents.folder },
    milliseconds: config.documents.pollMilliseconds,
    logger,
  });
  const nameOf = await readKnownOperations(config.knownOperations, documents);
  const hot = hotOperations();
  const known = () => [...documents.texts().map((document) => ({ document, mustFit: true })), ...hot.all()];
  const graph = await serveGraph({ config, known, watch: { tracer, figures }, logger });

  const parts = watchParts(() => watchedParts(config, graph.facts()));
  let stopping = false;
  const keys = config.signIn && issuerKeys(config.signIn.identity);
  const watch = { tracer, figures, nameOf, believeClients: config.trustTraceParent };
  const isReady = () => !stopping && (keys?.areKnown() ?? true);
  const steps = gatewaySteps(config, {
    graph,
    noteOperation: hot.note,
    logger,
    watch,
    keys,
    documents,
    isReady,
    statuses: parts.parts,
  });
  const listener = createHttpListener(steps, logger);
  const url = await listener.listen(config);
  if (!config.signIn) logger.warn('OPEN MODE: nobody signs in and no subgraph is told who asks. Never on real data.');
  logger.info({ url, metrics: telemetry.metricsUrl }, 'gateway listens');

  return {
    url,
    server: listener.server,
    metricsUrl: telemetry.metricsUrl,
    async close() {
      stopping = true;
      listener.startLeaving();
      if (config.stop.noticeMilliseconds > 0) await sleep(config.stop.noticeMilliseconds);
      parts.stop();
      documents.stop();
      await listener.drain(config.stop.drainMilliseconds);
      await graph.close();
      await telemetry.stop();
    },
  };
}
