import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';

export interface UnixSocket {
  /** Takes nothing new, waits for what runs, and cuts it off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/**
 * Lets an HTTP server answer at a Unix socket as well: cheaper than the loopback, and for this user's processes alone. Null
 * where another process answers there already: it keeps the name, for whoever took it away would also be the one to end it.
 */
export async function openUnixSocket(server: Server, path: string): Promise<UnixSocket | null> {
  if (await answers(path)) return null;
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    server.emit('connection', socket);
  });
  // What a killed process left behind would keep the name taken.
  rmSync(path, { force: true });
  listener.listen(path);
  await once(listener, 'listening');
  chmodSync(path, 0o600);
  return {
    async close(graceMs) {
      const closed = once(listener, 'close');
      listener.close();
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, graceMs);
      await closed.finally(() => clearTimeout(cut));
    },
  };
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
