import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { type GatewayConfig, readOpenConfig } from '../../src/config.ts';
import { startGateway } from '../../src/start-gateway.ts';
import type { FakeSector } from './fake-sector.ts';
import { chosenEngine, compose, type GraphqlAnswer } from './test-gateway.ts';

export interface OpenGateway {
  url: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

/** A gateway in open mode over any sectors; stopping it stops them too. */
export async function startOpenGateway(
  sectors: readonly FakeSector[],
  changes: Partial<GatewayConfig> = {},
): Promise<OpenGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'open-gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, compose(sectors));
  const config = readOpenConfig({ ...chosenEngine(), SUPERGRAPH_PATH: supergraphPath, PORT: '0' });
  const running = await startGateway({ ...config, ...changes }, createLogger({ service: 'gateway', level: 'silent' }));
  return {
    url: running.url,
    async ask(query, variables) {
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer;
    },
    async stop() {
      await running.close();
      await Promise.all(sectors.map((sector) => sector.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
