import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  /** Such as `http://127.0.0.1:50123`. */
  url: string;
  /** Looks at once instead of at the next beat; answers how many backends are ready. */
  look(): Promise<number>;
  /** Requests it has passed on so far. */
  carried(): number;
  stop(): Promise<void>;
}

interface Backend {
  url: string;
  ready: boolean;
  /** Looks in a row that got no answer at all. */
  silent: number;
}

/** How often readiness is asked. */
const CHECK_MS = 200;
const CHECK_TIMEOUT_MS = 1_000;
/** So often in a row a backend may be silent before it gets nothing new; one that says it is not ready gets nothing at once. */
const SILENT_AT_MOST = 3;

async function lookAt(backend: Backend): Promise<void> {
  const signal = AbortSignal.timeout(CHECK_TIMEOUT_MS);
  const answer = await fetch(`${backend.url}/health/ready`, { signal }).catch(() => null);
  await answer?.body?.cancel();
  backend.silent = answer ? 0 : backend.silent + 1;
  if (answer) backend.ready = answer.ok;
  else if (backend.silent >= SILENT_AT_MOST) backend.ready = false;
}

/**
 * What stands before several copies of a process in any house: sends each request to the next one that says it is ready,
 * over connections it keeps. It tries nothing twice, so whatever a restart breaks is seen.
 */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const backends: Backend[] = urls.map((url) => ({ url, ready: false, silent: 0 }));
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  async function look(): Promise<number> {
    await Promise.all(backends.map(lookAt));
    return backends.filter(({ ready }) => ready).length;
  }

  function forward(incoming: IncomingMessage, response: ServerResponse): void {
    const ready = backends.filter((backend) => backend.ready);
    const backend = ready[turn++ % ready.length];
    if (!backend) return void response.writeHead(503).end('no backend is ready');
    const { method = 'GET', headers, url = '/' } = incoming;
    const outgoing = request(`${backend.url}${url}`, { method, headers, agent }, (answer) => {
      const { connection: _ours, ...passed } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(response);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(error.code ?? error.message);
    });
    incoming.pipe(outgoing);
  }

  const server = createServer({ keepAliveTimeout: 65_000 }, forward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const timer = setInterval(() => void look(), CHECK_MS);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    look,
    carried: () => turn,
    async stop() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}
