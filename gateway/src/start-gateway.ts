import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, type Logger } from '@tvaers/kit/runtime/logger';
import type { GatewayConfig } from './config.ts';
import { createEngine } from './engine/choose-engine.ts';
import { createGraphqlServer } from './engine/graphql-server.ts';
import { gatewaySteps } from './gateway.ts';
import { createHttpListener } from './http-listener.ts';
import { watchParts } from './pages/watch-parts.ts';
import { watchedParts } from './pages/watched-parts.ts';
import { issuerKeys } from './sign-in/issuer-keys.ts';
import { openSectors } from './subgraph-request/sectors.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';

export interface RunningGateway {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  server: Server;
  /**
   * Is not ready any more, goes on answering for as long as balancers need to notice, then takes nothing new, lets what
   * runs finish, and lets go of everything.
   */
  close(): Promise<void>;
}

const newLogger = ({ logLevel }: GatewayConfig) => createLogger({ service: 'gateway', level: logLevel });

/** Starts a gateway in this process. It answers as soon as this resolves, whether or not any sector is up. */
export async function startGateway(config: GatewayConfig, logger: Logger = newLogger(config)): Promise<RunningGateway> {
  const supergraph = await loadSupergraph(config.supergraphPath, config.subgraphUrls);
  const sectors = openSectors({
    supergraph,
    privateKey: config.signIn?.privateKey ?? null,
    deadlines: config.deadlines,
    ...config.subgraph,
  });
  const engine = createEngine(config.engine, { sdl: supergraph.sdl, sectorOf: sectors.sectorOf, logger });
  const { limits, budgets, introspection } = config;
  const server = createGraphqlServer({ engine, limits, budgets, graph: supergraph, introspection, logger });
  await server.start();

  const watch = watchParts(watchedParts(config, supergraph));
  let stopping = false;
  const keys = config.signIn && issuerKeys(config.signIn.identity);
  const isReady = () => !stopping && (keys?.areKnown() ?? true);
  const steps = gatewaySteps(config, { server, logger, keys, isReady, statuses: watch.parts });
  const listener = createHttpListener(steps, logger);
  const url = await listener.listen(config);
  if (!config.signIn) logger.warn('OPEN MODE: nobody signs in and no subgraph is told who asks. Never on real data.');
  logger.info({ url }, 'gateway listens');

  return {
    url,
    server: listener.server,
    async close() {
      stopping = true;
      listener.startLeaving();
      if (config.stop.noticeMilliseconds > 0) await sleep(config.stop.noticeMilliseconds);
      watch.stop();
      await listener.drain(config.stop.drainMilliseconds);
      await server.stop();
      await sectors.close();
    },
  };
}
