import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { readGraph } from '../../src/engine/plan/graph.ts';
import { standInVariables } from '../../src/rehearsal/stand-in-variables.ts';
import type { AskSector } from '../../src/subgraph-request/ask-sector.ts';
import { takeApart } from '../engine/federated-graph.ts';
import { tellOneWorld } from '../engine/three-answers.ts';

/** Our own graph with a made-up world behind it. */
export interface MadeUpSectors {
  supergraph: string;
  /** Subgraph name to address. */
  urls: Record<string, string>;
  /** What front-ends ask most, as bodies of requests. */
  questions: readonly string[];
  stop(): Promise<void>;
}

const SCHEMA = join(import.meta.dirname, '../../../schema');
/** Items of every list: answers of some ten kilobytes, as a page has them. */
const LIST_LENGTH = 3;

const read = (file: string) => readFileSync(join(SCHEMA, file), 'utf8');

/** Answers everything the engine asks over HTTP, each question worked out once. */
async function listen(ask: AskSector): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end('{}');
    const answer = await ask({ body: await text(request) } as Parameters<AskSector>[0]);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The queries of `schema/operations`. */
const questionsFor = (schema: GraphQLSchema): string[] =>
  readdirSync(join(SCHEMA, 'operations'))
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const query = read(`operations/${file}`);
      const operation = getOperationAST(parse(query));
      if (operation?.operation !== 'query') return [];
      return [JSON.stringify({ query, variables: standInVariables(operation, schema)[0] })];
    });

export async function startMadeUpSectors(): Promise<MadeUpSectors> {
  const supergraph = read('supergraph.graphql');
  const { asks } = tellOneWorld(takeApart('ours', supergraph), { listLength: LIST_LENGTH, remember: true });
  const listening = await Promise.all([...asks].map(async ([name, ask]) => [name, await listen(ask)] as const));
  return {
    supergraph,
    urls: Object.fromEntries(listening.map(([name, { url }]) => [name, url])),
    questions: questionsFor(readGraph(supergraph).apiSchema),
    stop: async () => void (await Promise.all(listening.map(([, { stop }]) => stop()))),
  };
}
