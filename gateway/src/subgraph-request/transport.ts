import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { errors, Pool } from 'undici';
import { type Fetchers, inProcess } from './in-process.ts';
import { post, type Reply } from './post.ts';
import type { Told } from './request-headers.ts';
import { createRetryBudget } from './retry-budget.ts';
import { SectorFault } from './sector-fault.ts';

export interface TransportOptions {
  /** Name of the subgraph, for faults. */
  sector: string;
  url: string;
  /** Sockets held at most. */
  connections: number;
  /** Largest answer read, in bytes. */
  maxResponseBytes: number;
  /** Unix sockets of sectors on this machine, by name: they are taken instead of the address's port. */
  sockets?: Readonly<Record<string, string>> | undefined;
  /** Sectors that run in this process. */
  fetchers?: Fetchers | undefined;
}

export interface Send extends Told {
  body: string;
  signal: Abandonment;
  /** Whether a failed connection may be tried once more, where the budget allows it: true for queries only. */
  mayRetry: boolean;
}

export interface Transport {
  /** Answers the parsed JSON of the answer, whatever its status below 500. Throws only `SectorFault`. */
  send(request: Send): Promise<unknown>;
  close(): Promise<void>;
}

/** A subgraph keeps idle sockets for 65 s; letting go earlier avoids writing into one that is just being closed. */
const IDLE_SOCKET_MILLISECONDS = 20_000;
const CONNECT_MILLISECONDS = 1_000;

const CONNECTION_FAILED = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

/** Nobody listens at a Unix socket. Nothing has been sent then, so the port may be asked instead, also for what writes. */
const NOBODY_THERE = new Set(['ENOENT', 'ECONNREFUSED']);

const codeOf = (error: unknown): string =>
  error instanceof AggregateError
    ? codeOf(error.errors[0])
    : String((error as { code?: unknown } | null)?.code ?? error);

/** Only JSON is read: an HTML page with status 200 is a proxy or a mistake, not an answer. */
const isJson = (contentType: unknown): boolean =>
  typeof contentType === 'string' && /^application\/(graphql-response\+)?json\b/i.test(contentType);

/** One keep-alive pool to one subgraph. Follows no redirect and sends no header but those it is given. */
export function createTransport(options: TransportOptions): Transport {
  const { sector, url, connections, maxResponseBytes, sockets, fetchers } = options;
  const fetcher = fetchers?.[sector];
  if (fetcher) return inProcess(sector, fetcher);
  const { origin, pathname, search } = new URL(url);
  const settings: Pool.Options = {
    connections,
    connect: { timeout: CONNECT_MILLISECONDS },
    keepAliveTimeout: IDLE_SOCKET_MILLISECONDS,
    keepAliveMaxTimeout: IDLE_SOCKET_MILLISECONDS,
    maxResponseSize: maxResponseBytes,
    // The deadline of the request is the only clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const pool = new Pool(origin, settings);
  const socketPath = sockets?.[sector];
  const atSocket = socketPath ? new Pool(origin, { ...settings, socketPath }) : null;
  const retries = createRetryBudget();

  function toFault(error: unknown, signal: Abandonment): SectorFault {
    if (error instanceof SectorFault) return error;
    if (signal.aborted && signal.reason instanceof SectorFault) return signal.reason;
    if (error instanceof errors.ResponseExceededMaxSizeError) return new SectorFault(sector, 'too-large');
    if (error instanceof errors.ConnectTimeoutError) return new SectorFault(sector, 'timed-out', 'connecting');
    return new SectorFault(sector, 'not-reached', codeOf(error));
  }

  async function request({ body, headers, signal }: Send): Promise<Reply> {
    const asked = { path: `${pathname}${search}`, body, headers, signal };
    try {
      return await post(atSocket ?? pool, asked);
    } catch (error) {
      if (!atSocket || signal.aborted || !NOBODY_THERE.has(codeOf(error))) throw error;
      return post(pool, asked);
    }
  }

  /** No answer had begun, so trying again cannot make anything happen twice that a query could do. */
  async function requestWithRetry(send: Send): Promise<Reply> {
    retries.asked();
    try {
      return await request(send);
    } catch (error) {
      if (!send.mayRetry || send.signal.aborted || !CONNECTION_FAILED.has(codeOf(error))) throw error;
      if (!retries.mayRetry()) throw error;
      return request(send);
    }
  }

  function read({ statusCode, contentType, text, brokenOff }: Reply): unknown {
    const usable = statusCode < 300 || (statusCode >= 400 && statusCode < 500);
    const reason = usable ? (isJson(contentType) ? null : 'bad-content-type') : 'bad-status';
    if (reason) throw new SectorFault(sector, reason, `status ${statusCode}`);
    if (brokenOff) throw brokenOff;
    try {
      return JSON.parse(text);
    } catch {
      throw new SectorFault(sector, 'bad-json', `status ${statusCode}, ${text.length} characters`);
    }
  }

  return {
    async send(send) {
      try {
        return read(await requestWithRetry(send));
      } catch (error) {
        throw toFault(error, send.signal);
      }
    },
    close: async () => {
      await Promise.all([pool.destroy(), atSocket?.destroy()]);
    },
  };
}
