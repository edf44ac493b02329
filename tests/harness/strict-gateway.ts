import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { house } from './house.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface StrictGateway {
  graphql: string;
  stop(): Promise<void>;
}

/** A second gateway before the sectors of the house under test, with the defaults of production instead of development. */
export async function startStrictGateway(settings: Record<string, string> = {}): Promise<StrictGateway> {
  const { subgraphs, identity } = house();
  const secrets = JSON.parse(readFileSync(join(dirname(process.env.TVAERS_HOUSE ?? ''), 'secrets.json'), 'utf8'));
  const addresses = Object.entries(subgraphs).map(([name, { graphql }]) => [name, graphql]);
  const child = spawn(process.execPath, ['docker/run.mjs', 'gateway/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      PORT: '0',
      IDENTITY_ISSUER: identity.issuer,
      GATEWAY_PRIVATE_KEY: secrets.gateway.privateKey,
      EMERGENCY_PUBLIC_KEYS: secrets.emergency.publicKey,
      SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(addresses)),
      CLIENT_DIRS: JSON.stringify({ koordinator: 'clients/koordinator/dist', borger: 'clients/borger/dist' }),
      ...settings,
    },
  });
  const ended = once(child, 'exit');
  const url = await listening(child.stdout);
  return {
    graphql: `${url}/graphql`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The address that the log of the gateway tells. Throws when the process ends without one. */
async function listening(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url) {
      output.resume();
      return url;
    }
  }
  throw new Error('The second gateway did not start.');
}
