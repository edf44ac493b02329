import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

/** What the driver keeps its socket and its statements in; its types leave it out. */
interface Waiting {
  connection: { stream: Socket };
  _activeQuery: unknown;
  _sentQueryQueue: readonly unknown[];
  _ending: boolean;
}

/** For all that connects: an other end that is gone without a word is found in half a minute, also while nobody asks it. */
export const NOTICE_LOSS = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** So much longer than a statement may take its answer may be on its way. */
const GRACE_MS = 1_500;
/** Limits are rounded up: then most transactions find theirs set already, and connections share their timers. */
const STEP_MS = 500;

/**
 * Gives a connection up that is waited for and says nothing any more: what waits fails, and the pool makes another one. A
 * server that lost its power, or a way to it that was forgotten, ends nothing; the time of statements is the server's own,
 * and TCP has delivered what was sent. Where nothing is waited for silence is as it should be. The timer is the socket's,
 * which moves it with each word in either direction and keeps no process alive for it.
 */
export function endWhenSilent(client: ClientBase, statementMs: number): void {
  const { stream } = (client as unknown as Waiting).connection;
  stream.on('timeout', () => {
    const { _activeQuery, _sentQueryQueue, _ending } = client as unknown as Waiting;
    if (_activeQuery || _sentQueryQueue.length > 0 || _ending) stream.destroy(fellSilent());
  });
  allowSilence(client, statementMs);
}

/** For a connection whose statements may take `statementMs` from now on. */
export function allowSilence(client: ClientBase, statementMs: number): void {
  const { stream } = (client as unknown as Waiting).connection;
  const limit = Math.ceil((statementMs + GRACE_MS) / STEP_MS) * STEP_MS;
  if (stream.timeout !== limit) stream.setTimeout(limit);
}

/** With the code that the system gives a connection it has given up itself. */
const fellSilent = () => Object.assign(new Error('The database has fallen silent.'), { code: 'ETIMEDOUT' });
