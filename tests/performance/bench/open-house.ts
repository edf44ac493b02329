import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '@tvaers/contract/house';
import { openAllRows } from './change-data.ts';
import type { Asker } from './comparison.ts';
import type { Behind } from './gateways/gateway-side.ts';
import { houseSide } from './house-side.ts';
import { ROOT } from './program.ts';
import { WITHOUT_ENVELOPE } from './source/environments.ts';

/** A house whose sectors answer any gateway, and the supergraph that leads to them. */
export interface OpenHouse extends Behind {
  asker: Asker;
  /** Where its data and secrets are. */
  folder: string;
  stop(): Promise<void>;
}

export async function openHouse(citizens: number): Promise<OpenHouse> {
  const house = await houseSide('open house', { citizens, environment: { LOG_LEVEL: 'warn', ...WITHOUT_ENVELOPE } });
  await openAllRows(house.folder);
  const own = mkdtempSync(join(tmpdir(), 'tvaers-supergraph-'));
  const supergraph = join(own, 'supergraph.graphql');
  writeFileSync(supergraph, withAddresses(JSON.parse(readFileSync(join(house.folder, 'house.json'), 'utf8')) as House));
  return {
    ...{ supergraph, asker: house.asker, folder: house.folder },
    sectors: house.processes.map((tree) => ({ ...tree, only: ['subgraphs', 'postgres'] as const })),
    async stop() {
      await house.stop();
      rmSync(own, { recursive: true });
    },
  };
}

/** The committed supergraph with the addresses of a house's sectors. */
function withAddresses({ subgraphs }: House): string {
  const sdl = readFileSync(join(ROOT, 'schema', 'supergraph.graphql'), 'utf8');
  return Object.entries(subgraphs).reduce(
    (text, [name, { graphql }]) => text.replace(new RegExp(`(name: "${name}", url: )"[^"]*"`), `$1"${graphql}"`),
    sdl,
  );
}
