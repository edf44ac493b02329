import { readGatewayConfig } from './config.ts';
import { type RunningGateway, startGateway } from './start-gateway.ts';
import type { Fetchers } from './subgraph-request/in-process.ts';

/** Starts the gateway as an environment says, in one process with sectors that it asks without a socket. */
export function startBeside(environment: NodeJS.ProcessEnv, fetchers: Fetchers): Promise<RunningGateway> {
  const config = readGatewayConfig(environment);
  return startGateway({ ...config, subgraph: { ...config.subgraph, fetchers } });
}
