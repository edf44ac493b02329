import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLFieldResolver, type GraphQLScalarType, parse } from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown> | ((...args: never[]) => unknown);
export type SectorResolvers = Record<string, Record<string, Resolver> | GraphQLScalarType>;

export interface SeenRequest {
  headers: IncomingHttpHeaders;
  body: { query: string; variables: Record<string, unknown> };
}

/** What is sent instead of the sector's own answer. */
export interface RawAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Answers without an end: nothing at all, a byte now and then, or as much as the socket takes. */
const endless = {
  hang: () => undefined,
  trickle(response: ServerResponse) {
    const beat = setInterval(() => response.write(' '), 20);
    response.writeHead(200, JSON_TYPE).on('close', () => clearInterval(beat));
  },
  flood(response: ServerResponse) {
    const water = ' '.repeat(65_536);
    response.writeHead(200, JSON_TYPE);
    Readable.from(generate(water)).pipe(response);
  },
};

function* generate(chunk: string): Generator<string> {
  while (true) yield chunk;
}

/** Gets the honest answer as JSON and gives what is sent. */
export type Tamper = (
  answer: Record<string, unknown>,
  request: SeenRequest,
) => RawAnswer | keyof typeof endless | Promise<RawAnswer>;

export interface FakeSector {
  name: string;
  sdl: string;
  url: string;
  seen: SeenRequest[];
  /** Null answers honestly. */
  tamper: Tamper | null;
  /** Milliseconds before the answer. */
  delay: number;
  stop(): Promise<void>;
  /** Listens on the same port again. */
  restart(): Promise<void>;
}

/** A subgraph over real HTTP whose answers a test can spoil. */
export async function startFakeSector(name: string, sdl: string, resolvers: SectorResolvers): Promise<FakeSector> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const sockets = new Set<Socket>();

  const answer = async (request: SeenRequest): Promise<Awaited<ReturnType<Tamper>>> => {
    const { query, variables } = request.body;
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    const honest = JSON.parse(JSON.stringify(result)) as Record<string, unknown>;
    return sector.tamper ? sector.tamper(honest, request) : { body: JSON.stringify(honest) };
  };

  function newServer(): Server {
    const server = createServer(async (incoming, response) => {
      if (incoming.url === '/health/ready') return void response.end('{}');
      const request = { headers: incoming.headers, body: JSON.parse(await text(incoming)) } as SeenRequest;
      sector.seen.push(request);
      if (sector.delay > 0) await new Promise((resolve) => setTimeout(resolve, sector.delay));
      const sent = await answer(request);
      if (typeof sent === 'string') return endless[sent](response);
      response.writeHead(sent.status ?? 200, { ...JSON_TYPE, ...sent.headers }).end(sent.body);
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    return server;
  }

  const listen = async (port: number) => {
    const server = newServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const sector: FakeSector = {
    name,
    sdl,
    url: `http://127.0.0.1:${port}/graphql`,
    seen: [],
    tamper: null,
    delay: 0,
    async stop() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async restart() {
      server = await listen(port);
    },
  };
  return sector;
}
