import { connect } from 'node:net';

/** What the driver knows of a connection beside what its types say. */
export interface Session {
  host: string;
  port: number;
  processID: number;
  secretKey: number;
}

/** The protocol's number of a request to cancel, and the length of one in bytes. */
const CANCEL_REQUEST = 80_877_102;
const LENGTH = 16;
const PATIENCE_MS = 1_000;

/**
 * Asks PostgreSQL to end the statement that a connection is at. On a connection of its own, since the pool may have none
 * left just then. Answers true when the server has hung up: then the request has been passed on, and cannot hit what is
 * sent on the connection next. Where that was not seen, the connection must not be used again.
 */
export function cancelStatement({ host, port, processID, secretKey }: Session): Promise<boolean> {
  const request = Buffer.alloc(LENGTH);
  for (const [place, number] of [LENGTH, CANCEL_REQUEST, processID, secretKey].entries())
    request.writeInt32BE(number, place * 4);
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The server did not hang up.')));
    // Errors come before the close they cause.
    socket.on('error', () => resolve(false)).on('close', () => resolve(true));
    socket.resume().write(request);
  });
}
