import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { Dispatcher } from 'undici';

export interface Posted {
  path: string;
  headers: Record<string, string>;
  body: string;
  signal: Abandonment;
}

export interface Reply {
  statusCode: number;
  contentType: unknown;
  text: string;
  /** Why the reply ended before it was whole. */
  brokenOff?: Error;
}

const EMPTY = Buffer.alloc(0);
const utf8 = new TextDecoder();

/** Latin-1 is what we ask for: a sector that can do it spares us what reading UTF-8 costs (kit: `write-json.ts`). */
const textOf = (bytes: Buffer, contentType: unknown): string =>
  /;\s*charset="?iso-8859-1\b/i.test(String(contentType)) ? bytes.toString('latin1') : utf8.decode(bytes);

/**
 * Sends a body and answers the whole reply. Rejects when no reply begins, and with the signal's reason as soon as that
 * fires. undici's own `request` makes a stream of every reply beside that, which nobody here reads as one.
 */
export const post = (pool: Dispatcher, { signal, ...asked }: Posted): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let statusCode = 0;
    let contentType: unknown;
    const chunks: Buffer[] = [];

    function leave(reason: Error): void {
      reject(reason);
      controller?.abort(reason);
    }
    signal.onAbort(leave);
    const settle = () => signal.offAbort(leave);

    pool.dispatch(
      { method: 'POST', ...asked },
      {
        onRequestStart(started) {
          controller = started;
          // It may have waited for a socket for longer than anybody waited for it.
          if (signal.reason) started.abort(signal.reason);
        },
        onResponseStart(_controller, status, headers) {
          statusCode = status;
          contentType = headers['content-type'];
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd() {
          settle();
          const [only = EMPTY, ...more] = chunks;
          const text = textOf(more.length === 0 ? only : Buffer.concat(chunks), contentType);
          resolve({ statusCode, contentType, text });
        },
        onResponseError(_controller, error) {
          settle();
          if (statusCode === 0) reject(error);
          else resolve({ statusCode, contentType, text: '', brokenOff: error });
        },
      },
    );
  });
