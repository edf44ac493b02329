import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A way to a server that can be forgotten, as by a router that starts anew: what is on it arrives nowhere any more, and
 * neither end is told. What connects afterwards arrives.
 */
export async function forgetfulWay(to: string) {
  const url = new URL(to);
  const host = decodeURIComponent(url.hostname);
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${url.port}` } : { host, port: Number(url.port) };
  let open: Socket[] = [];
  const way = createServer((near) => {
    const far = connect(target);
    for (const [one, other] of [[near, far] as const, [far, near] as const])
      one.on('error', () => other.destroy()).pipe(other);
    open.push(near, far);
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
  return {
    url: url.href,
    forget() {
      for (const one of open) one.unpipe().pause();
    },
    async close() {
      for (const one of open) one.destroy();
      open = [];
      way.close();
      await once(way, 'close');
    },
  };
}
