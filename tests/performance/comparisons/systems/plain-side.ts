import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Behind } from '../../bench/gateways/gateway-side.ts';
import { startGateway } from '../../bench/gateways/gateway-side.ts';
import { PLAIN } from '../../bench/gateways/kinds.ts';
import { send } from '../../bench/load.ts';
import { compiled, freePort, startProgram } from '../../bench/program.ts';
import { PLAIN_SDL } from './plain-sdl.ts';
import { postgresOf, type StoppableSide } from './stoppable-side.ts';

export const PLAIN_EVERYWHERE = 'plain everywhere';

/** Apollo's gateway in front of Apollo's subgraphs, on a house's own databases: each of the four a process. */
export async function plainSide(urlOf: (database: string) => string, house: Behind): Promise<StoppableSide> {
  const sectors = await Promise.all(Object.keys(PLAIN_SDL).map((name) => startSector(name, urlOf(name))));
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-plain-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, composed(sectors));
  const processes = sectors.map(({ program }) => ({ root: program.pid, part: 'subgraphs' as const }));
  const gateway = await startGateway(PLAIN, {
    ...{ supergraph, asker: house.asker },
    sectors: [...processes, ...postgresOf(house)],
  });
  return {
    ...gateway,
    name: PLAIN_EVERYWHERE,
    async stop() {
      await gateway.stop();
      await Promise.all(sectors.map(({ program }) => program.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

async function startSector(name: string, database: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const program = await startProgram({
    name: `plain ${name}`,
    command: compiled(join(import.meta.dirname, 'serve-plain-sector.ts'), name, String(port), database),
    isReady: async () => (await send({ url, headers: {}, body: '{"query":"{__typename}"}' })) !== '',
  });
  return { name, url, program };
}

function composed(sectors: readonly { name: string; url: string }[]): string {
  const services = sectors.map(({ name, url }) => ({ name, url, typeDefs: parse(PLAIN_SDL[name] ?? '') }));
  const result = composeServices(services);
  if (result.errors) throw new Error(`The plain sectors cannot be composed: ${result.errors.join('; ')}`);
  return result.supergraphSdl;
}
