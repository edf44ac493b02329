import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IdentityConfig } from './config.ts';
import { requestListener, type Surroundings } from './request-listener.ts';

export interface RunningIdentity {
  issuer: string;
  port: number;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/** Starts the development identity provider. Listens first, because a free port is known only then and is part of the issuer. */
export async function startIdentity(config: IdentityConfig, surroundings: Surroundings = {}): Promise<RunningIdentity> {
  const server = createServer();
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = config.issuer ?? `http://${config.host}:${port}`;

  let draining = false;
  try {
    server.on('request', await requestListener({ config, issuer, isDraining: () => draining, ...surroundings }));
  } catch (fault) {
    server.close();
    throw fault;
  }
  return {
    issuer,
    port,
    async close() {
      draining = true;
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  };
}
