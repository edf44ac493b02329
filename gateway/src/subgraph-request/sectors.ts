import type { KeyObject } from 'node:crypto';
import type { SubgraphFacts, SupergraphFacts } from '../supergraph/read-supergraph.ts';
import { askSector } from './ask-sector.ts';
import { createBreaker } from './breaker.ts';
import { headersFor } from './request-headers.ts';
import { createSector, type Sector } from './sector.ts';
import { createTransport, type Transport } from './transport.ts';

export interface SectorsOptions {
  supergraph: SupergraphFacts;
  /** Null in open mode: subgraphs are asked without an envelope. */
  privateKey: KeyObject | null;
  /** Milliseconds one request may take. */
  deadlines: { query: number; mutation: number };
  connections: number;
  maxResponseBytes: number;
  maxEntities: number;
}

export interface Sectors {
  /** The way to one subgraph by its name in the supergraph. */
  sectorOf(name: string): Sector;
  close(): Promise<void>;
}

/** After this many time-outs in a row a sector is left alone, and after this pause one request may try again. */
const BREAKER = { threshold: 3, pause: 2_000 };

/** One pool, one breaker and one sector for each subgraph of the graph. */
export function openSectors({ supergraph, privateKey, deadlines, maxEntities, ...limits }: SectorsOptions): Sectors {
  const transports: Transport[] = [];

  function open(subgraph: SubgraphFacts): Sector {
    const { name: sector, url } = subgraph;
    const transport = createTransport({ sector, url, ...limits });
    transports.push(transport);
    const signHeaders = headersFor(sector, privateKey);
    const ask = askSector({ sector, transport, breaker: createBreaker(BREAKER), signHeaders, deadlines });
    return createSector({ subgraph, implementations: supergraph.implementations, ask, maxEntities });
  }

  const opened = new Map([...supergraph.subgraphs.values()].map((subgraph) => [subgraph.name, open(subgraph)]));
  return {
    sectorOf(name) {
      const sector = opened.get(name);
      if (!sector) throw new Error(`the supergraph has no subgraph ${name}`);
      return sector;
    },
    async close() {
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}
