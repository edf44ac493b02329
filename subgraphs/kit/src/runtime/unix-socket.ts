import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer, type Socket } from 'node:net';

export interface UnixSocket {
  /** Takes nothing new, waits for what runs, and cuts it off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Lets an HTTP server answer at a Unix socket as well: cheaper than the loopback, and for this user's processes alone. */
export async function openUnixSocket(server: Server, path: string): Promise<UnixSocket> {
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
