import { SectorFault } from './sector-fault.ts';

/**
 * A sector that runs in this process, asked as it would be over HTTP: with the same body and headers, the signed envelope
 * among them. Answers the status and what the body would hold, which is then the gateway's own.
 */
export type Fetcher = (request: FetcherRequest) => Promise<{ status: number; json: unknown }>;

export interface FetcherRequest {
  body: string;
  headers: Record<string, string>;
}

/** Sectors in this process by their names in the supergraph; all others are asked at their addresses. */
export type Fetchers = Readonly<Record<string, Fetcher>>;

/** Asks without a socket. Nobody waits longer than over one: the sector ends by itself what nobody waits for any more. */
export const inProcess = (sector: string, fetcher: Fetcher) => ({
  async send({ signal, body, headers }: FetcherRequest & { signal: AbortSignal }): Promise<unknown> {
    const { status, json } = await Promise.race([
      untilAborted(sector, signal),
      fetched(sector, fetcher, body, headers),
    ]);
    if (status >= 500) throw new SectorFault(sector, 'bad-status', `status ${status}`);
    return json;
  },
  close: async () => {},
});

async function fetched(sector: string, fetcher: Fetcher, body: string, headers: Record<string, string>) {
  try {
    return await fetcher({ body, headers });
  } catch (error) {
    throw new SectorFault(sector, 'not-reached', (error as Error).message);
  }
}

const untilAborted = (sector: string, signal: AbortSignal): Promise<never> =>
  new Promise((_never, reject) => {
    const leave = () =>
      reject(signal.reason instanceof SectorFault ? signal.reason : new SectorFault(sector, 'timed-out'));
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
