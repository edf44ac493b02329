import type { KeyObject } from 'node:crypto';
import type { SubgraphFacts, SupergraphFacts } from '../supergraph/read-supergraph.ts';
import { askSector } from './ask-sector.ts';
import { createBreaker } from './breaker.ts';
import { createBulkhead } from './bulkhead.ts';
import type { Fetchers } from './in-process.ts';
import { tellByHand, tellSigned } from './request-headers.ts';
import { createSector, type Sector } from './sector.ts';
import { type SharedLines, sharedLines } from './shared-lines.ts';
import { createTransport } from './transport.ts';
import { type FetchWatch, watchFetch } from './watch-fetch.ts';

export interface LinesOptions {
  /** Null in open mode: subgraphs are asked without an envelope. */
  privateKey: KeyObject | null;
  /** Milliseconds one request may take. */
  deadlines: { query: number; mutation: number };
  /** Requests to one subgraph at once, each on a socket of its own. */
  connections: number;
  /** Requests that wait for one of those sockets, at most. */
  queued: number;
  maxResponseBytes: number;
  /** Unix sockets of sectors on this machine, by name. */
  sockets?: Readonly<Record<string, string>> | undefined;
  /** Sectors that run in this process. */
  fetchers?: Fetchers | undefined;
  watch: FetchWatch;
}

export interface SectorsOptions {
  supergraph: SupergraphFacts;
  lines: SharedLines;
  maxEntities: number;
}

export interface Sectors {
  /** The way to one subgraph by its name in the supergraph. */
  sectorOf(name: string): Sector;
  close(): Promise<void>;
}

/** After this many time-outs in a row a sector is left alone, and after this pause one request may try again. */
const BREAKER = { threshold: 3, pause: 2_000 };

/** What waited for half of its time still has the other half; less would make healthy sectors look silent. */
const PATIENCE = 1 / 2;

/** Each address has its own sockets, queue and breaker, so that none takes anything from the others. */
export function openLines(options: LinesOptions): SharedLines {
  const { privateKey, deadlines, connections, queued, watch, ...reach } = options;
  return sharedLines((sector, url) => {
    const transport = createTransport({ sector, url, connections, ...reach });
    const tell = reach.fetchers?.[sector] ? tellByHand(sector) : tellSigned(sector, privateKey);
    const patience = deadlines.query * PATIENCE;
    const bulkhead = createBulkhead({ sector, atOnce: connections, queued, patience });
    const breaker = createBreaker(BREAKER);
    watch.figures.watchBreaker(sector, breaker);
    const parts = { sector, transport, bulkhead, breaker, tell, deadlines };
    return { ask: watchFetch(sector, askSector(parts), watch), close: transport.close };
  });
}

/** The subgraphs of one graph. */
export function openSectors({ supergraph, lines, maxEntities }: SectorsOptions): Sectors {
  const { implementations, subgraphs } = supergraph;

  const open = (subgraph: SubgraphFacts): Sector =>
    createSector({ subgraph, implementations, ask: lines.hold(subgraph.name, subgraph.url), maxEntities });

  const opened = new Map([...subgraphs.values()].map((subgraph) => [subgraph.name, open(subgraph)]));
  return {
    sectorOf(name) {
      const sector = opened.get(name);
      if (!sector) throw new Error(`the supergraph has no subgraph ${name}`);
      return sector;
    },
    async close() {
      await Promise.all([...subgraphs.values()].map(({ name, url }) => lines.letGo(name, url)));
    },
  };
}
