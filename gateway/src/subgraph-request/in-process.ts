import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { Told } from './request-headers.ts';
import { SectorFault } from './sector-fault.ts';

export interface FetcherRequest extends Told {
  body: string;
  /** Fires when nobody waits any more. */
  signal: Abandonment;
}

/**
 * A sector that runs in this process, asked as it would be over HTTP: with the same body and headers, but for who asks,
 * which is handed over. Answers the status and what the body would hold, which is then the gateway's own.
 */
export type Fetcher = (request: FetcherRequest) => Promise<{ status: number; json: unknown }>;

/** Sectors in this process by their names in the supergraph; all others are asked at their addresses. */
export type Fetchers = Readonly<Record<string, Fetcher>>;

/** Asks without a socket, and waits no longer than it would at one. */
export const inProcess = (sector: string, fetcher: Fetcher) => ({
  async send({ body, headers, caller, signal }: FetcherRequest): Promise<unknown> {
    const request = { body, headers, caller: caller ?? null, signal };
    const { status, json } = await Promise.race([untilAborted(sector, signal), fetched(sector, fetcher, request)]);
    if (status >= 500) throw new SectorFault(sector, 'bad-status', `status ${status}`);
    return json;
  },
  close: async () => {},
});

async function fetched(sector: string, fetcher: Fetcher, request: FetcherRequest) {
  try {
    return await fetcher(request);
  } catch (error) {
    throw new SectorFault(sector, 'not-reached', (error as Error).message);
  }
}

const untilAborted = (sector: string, signal: Abandonment): Promise<never> =>
  new Promise((_never, reject) => {
    const leave = () =>
      reject(signal.reason instanceof SectorFault ? signal.reason : new SectorFault(sector, 'timed-out'));
    if (signal.aborted) leave();
    else signal.onAbort(leave);
  });
