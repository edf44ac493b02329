import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HEADERS } from '@tvaers/contract/headers';
import type { Caller } from '@tvaers/contract/viewer-envelope';
import { Abandonment } from './abandonment.ts';
import { ChildInNeed } from './child-in-need.ts';
import type { Logger } from './logger.ts';
import { PublicError } from './public-error.ts';
import { readBody } from './read-body.ts';
import { writeJson } from './write-json.ts';

export interface HttpRequest {
  method: string;
  /** Without the query string. */
  path: string;
  /** The query string as it came, without `?`. */
  search: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** Made here: what a caller sends under that name is never trusted. */
  correlationId: string;
  logger: Logger;
  /** Fires when the caller hangs up before it has its answer. */
  abandoned: Abandonment;
  /** Who asks, where a gateway in this process has handed the request over; never of one that came by a socket. */
  caller?: Caller;
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Instead of a body: what it says, written as JSON when it is sent, and with the content type of that. */
  json?: object;
}

export interface Route {
  methods: readonly string[];
  /** A whole path, or everything below one: `/playground/*`. */
  path: string;
  /** In bytes; 256 KiB by default. More is 413. */
  bodyLimit?: number;
  handle(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpServer {
  server: Server;
  listen(address: { host: string; port: number }): Promise<{ url: string; port: number }>;
  /** From now on each connection ends with its answer, so that whoever keeps some open is rid of them in time. */
  startLeaving(): void;
  /** Takes nothing new, lets what runs finish, and cuts off after `graceMs`. */
  drain(graceMs: number): Promise<void>;
}

const BODY_LIMIT = 256 * 1024;
/** Longer than any client of ours keeps an idle connection, so that it is never the server who hangs up on a request. */
const KEEP_ALIVE_MS = 65_000;
/** Long enough for a slow line, too short to hold a socket with a byte a second. */
const PATIENCE = { headersTimeout: 8_000, requestTimeout: 9_000, connectionsCheckingInterval: 1_000 };

export function createHttpServer({ routes, logger }: { routes: readonly Route[]; logger: Logger }): HttpServer {
  const exact = new Map(routes.filter(({ path }) => !path.endsWith('/*')).map((route) => [route.path, route]));
  const below = routes.filter(({ path }) => path.endsWith('/*'));
  const find = (path: string) => exact.get(path) ?? below.find((route) => path.startsWith(route.path.slice(0, -1)));
  let leaving = false;

  async function answer(
    incoming: IncomingMessage,
    given: Pick<HttpRequest, 'correlationId' | 'abandoned'>,
  ): Promise<HttpAnswer> {
    const [path = '/', search = ''] = splitOnce(incoming.url ?? '/', '?');
    const method = incoming.method ?? 'GET';
    const route = find(path);
    if (!route) return { status: 404 };
    if (!route.methods.includes(method)) return { status: 405, headers: { allow: route.methods.join(', ') } };
    const body = await readBody(incoming, route.bodyLimit ?? BODY_LIMIT);
    if (!Buffer.isBuffer(body)) return { status: body.refused, headers: { connection: 'close' } };
    const child = new ChildInNeed(logger, { correlationId: given.correlationId });
    return route.handle({ method, path, search, headers: incoming.headers, body, logger: child, ...given });
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, ...PATIENCE }, (incoming, response) => {
    const correlationId = randomUUID();
    answer(incoming, { correlationId, abandoned: abandonmentOf(response) })
      .catch((err): HttpAnswer => {
        logger.error({ err, correlationId }, 'a request failed outside its handler');
        return { status: 500 };
      })
      .then((result) => send(incoming, response, result, { correlationId, leaving }))
      .catch((err) => {
        // Whoever waits learns that nothing comes; the process has others to answer.
        logger.error({ err, correlationId }, 'an answer could not be sent');
        response.destroy();
      });
  });

  return {
    server,
    async listen({ host, port }) {
      server.listen(port, host);
      await once(server, 'listening');
      const taken = (server.address() as AddressInfo).port;
      return { port: taken, url: `http://${host}:${taken}` };
    },
    startLeaving() {
      leaving = true;
    },
    async drain(graceMs) {
      leaving = true;
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed.finally(() => clearTimeout(cut));
    },
  };
}

function abandonmentOf(response: ServerResponse): Abandonment {
  const abandonment = new Abandonment();
  response.on('close', () => {
    if (!response.writableFinished) abandonment.abort(new PublicError('SUBGRAPH_TIMEOUT', 'The caller has hung up.'));
  });
  return abandonment;
}

function send(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  { status, headers, json, body = '' }: HttpAnswer,
  { correlationId, leaving }: { correlationId: string; leaving: boolean },
): void {
  const written = json && writeJson(json, asked['accept-charset']);
  const { text, encoding } = written ?? { text: body, encoding: 'utf8' };
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    [HEADERS.correlationId]: correlationId,
    'content-length': Buffer.byteLength(text, encoding),
    ...(written && { 'content-type': written.contentType }),
    ...(leaving && { connection: 'close' }),
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : text, encoding);
}

function splitOnce(text: string, separator: string): [string, string] | [string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
