import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Behind } from '../../bench/gateways/gateway-side.ts';
import { compiled, freePort, startProgram } from '../../bench/program.ts';
import { SHOP_SDL } from './shop.ts';

export interface RunningShop extends Behind {
  /** Makes every answer wait so many milliseconds. */
  delay(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the four subgraphs and writes the supergraph that leads to them. */
export async function startShop(): Promise<RunningShop> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-shop-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, composed(url));
  const delay = async (milliseconds: number) => {
    await fetch(`${url}/delay`, { method: 'POST', body: String(milliseconds) });
  };
  const program = await startProgram({
    name: 'The shop',
    command: compiled(join(import.meta.dirname, 'serve-shop.ts'), String(port)),
    isReady: () => delay(0).then(() => true),
  });
  return {
    ...{ supergraph, delay, asker: { staffMemberId: '', citizenId: '' } },
    sectors: [{ root: program.pid, part: 'subgraphs' }],
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function composed(url: string): string {
  const result = composeServices(
    Object.entries(SHOP_SDL).map(([name, sdl]) => ({ name, url: `${url}/${name}`, typeDefs: parse(sdl) })),
  );
  if (result.errors) throw new Error(`The shop cannot be composed: ${result.errors.join('; ')}`);
  return result.supergraphSdl;
}
