import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { parse } from 'graphql';
import supertest from 'supertest';
import { type GatewayConfig, readGatewayConfig } from '../../src/config.ts';
import { type RunningGateway, startGateway } from '../../src/start-gateway.ts';
import type { FakeSector } from './fake-sector.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import { startTown, type Town } from './town.ts';

export interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: unknown;
}

export interface TestGateway {
  running: RunningGateway;
  issuer: TestIssuer;
  sectors: Town;
  token: string;
  publicKey: KeyObject;
  /** Makes this the graph that the gateway's source has. */
  publish(sdl: string): Promise<void>;
  /** Lines of the gateway's log. */
  logged: string[];
  /** Asks as a coordinator and gives the parsed answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** A request without anything, for the tests of the door. */
  http: ReturnType<typeof supertest>;
  /** Asks for its health until it is ready. */
  untilReady(): Promise<void>;
  stop(): Promise<void>;
}

/** Composes what the sectors of a test say of themselves. */
export function compose(sectors: readonly FakeSector[]): string {
  const services = sectors.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`the sectors do not compose: ${errors?.join('; ')}`);
  return supergraphSdl;
}

/** The same tests must pass with either engine: `GATEWAY_ENGINE=reference npx jest gateway`. */
export const chosenEngine = (): NodeJS.ProcessEnv =>
  process.env.GATEWAY_ENGINE ? { GATEWAY_ENGINE: process.env.GATEWAY_ENGINE } : {};

/** A gateway in this process, with an issuer and the town of the tests behind it. */
export async function startTestGateway(
  changes: Partial<GatewayConfig> = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<TestGateway> {
  const [sectors, issuer, folder] = await Promise.all([
    startTown(),
    startIssuer(),
    mkdtemp(join(tmpdir(), 'gateway-')),
  ]);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, compose(Object.values(sectors)));
  const logged: string[] = [];
  const logger = createLogger({
    service: 'gateway',
    level: 'info',
    destination: { write: (line) => logged.push(line) },
  });
  const config = readGatewayConfig({
    ...chosenEngine(),
    PORT: '0',
    // Tests write their own documents; those about trusted ones say so.
    DOCUMENTS: 'any',
    REQUESTS_PER_MINUTE: '0',
    MISTAKES_PER_MINUTE: '0',
    SUPERGRAPH_PATH: supergraphPath,
    GATEWAY_PRIVATE_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    EMERGENCY_PUBLIC_KEYS: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    IDENTITY_ISSUER: issuer.url,
    STOP_NOTICE_MS: '0',
    CORS_ORIGINS: 'https://front.example',
    PLAYGROUND_DIR: join(folder, 'playground'),
    CLIENT_DIRS: JSON.stringify({ koordinator: join(folder, 'koordinator') }),
    ...environment,
  });
  const running = await startGateway({ ...config, ...changes }, logger);
  const token = await issuer.token();
  const http = supertest(running.url);

  return {
    running,
    issuer,
    sectors,
    token,
    publicKey,
    publish: (sdl) => writeFile(supergraphPath, sdl),
    logged,
    http,
    async ask(query, variables) {
      const response = await http.post('/graphql').set('authorization', `Bearer ${token}`).send({ query, variables });
      return response.body as GraphqlAnswer;
    },
    async untilReady() {
      while ((await http.get('/health/ready')).status !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      await running.close();
      await Promise.all([issuer.stop(), ...Object.values(sectors).map((sector) => sector.stop())]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
