import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@tvaers/kit/runtime/logger';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import { nothingLearned } from './operation-context.ts';
import type { Exchange, Step } from './pipeline/exchange.ts';
import { runSteps } from './pipeline/run-steps.ts';

export interface HttpListener {
  server: Server;
  listen(address: { host: string; port: number }): Promise<string>;
  /** From now on each connection ends with its answer, so that whoever keeps some open is rid of them in time. */
  startLeaving(): void;
  /** Takes nothing new, lets what runs finish, and cuts off after this many milliseconds. */
  drain(milliseconds: number): Promise<void>;
}

/** Long enough for a slow line, too short to hold a socket with a byte a second. */
const HEADERS_MILLISECONDS = 8_000;
const REQUEST_MILLISECONDS = 9_000;
const CHECK_MILLISECONDS = 1_000;
/** Longer than proxies keep idle sockets, so that it is never we who hang up on a request. */
const KEEP_ALIVE_MILLISECONDS = 65_000;

function decodedPath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function toExchange(request: IncomingMessage, response: ServerResponse, logger: Logger): Exchange {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  return {
    request,
    response,
    path: decodedPath(mark < 0 ? target : target.slice(0, mark)),
    search: mark < 0 ? '' : target.slice(mark),
    correlationId: '',
    logger,
    viewer: null,
    app: null,
    span: NO_SPAN,
    learned: nothingLearned(),
    answeredBytes: 0,
    body: undefined,
  };
}

/** Puts the steps behind a plain HTTP server. */
export function createHttpListener(steps: readonly Step[], logger: Logger): HttpListener {
  let leaving = false;
  const options = {
    headersTimeout: HEADERS_MILLISECONDS,
    requestTimeout: REQUEST_MILLISECONDS,
    connectionsCheckingInterval: CHECK_MILLISECONDS,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
  };
  const server = createServer(options, (request, response) => {
    if (leaving) response.setHeader('connection', 'close');
    runSteps(steps, toExchange(request, response, logger)).catch((error: unknown) => {
      // Not even a refusal could be sent. What nobody catches ends the process; here it costs one connection.
      response.destroy();
      logger.error({ why: String(error) }, 'a request could not be answered');
    });
  });

  return {
    server,
    async listen({ host, port }) {
      server.listen(port, host);
      await once(server, 'listening');
      return `http://${host}:${(server.address() as AddressInfo).port}`;
    },
    startLeaving() {
      leaving = true;
    },
    async drain(milliseconds) {
      leaving = true;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
      await closed.finally(() => clearTimeout(cut));
    },
  };
}
