/**
 * Serves the shop's four subgraphs at `/NAME` of one port: `serve-shop.ts PORT`. Each request is worked out once and
 * answered from memory ever after, so that what is measured is the gateway. `POST /delay` with a number makes every
 * answer wait so many milliseconds.
 */
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { graphql } from 'graphql';
import { shopSchemas } from './shop-schemas.ts';

const [port] = process.argv.slice(2);
const answers = new Map<string, Buffer>();
let delay = 0;

const server = createServer(async (request, response) => {
  const [path = '', body] = [request.url, await text(request)];
  if (path === '/delay') {
    delay = Number(body);
    response.end();
    return;
  }
  if (delay > 0) await sleep(delay);
  send(response, answers.get(path + body) ?? (await workOut(path, body)));
});

async function workOut(path: string, body: string): Promise<Buffer> {
  const schema = shopSchemas.get(path.slice(1));
  if (!schema) throw new Error(`There is no subgraph at ${path}.`);
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const answer = Buffer.from(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  answers.set(path + body, answer);
  return answer;
}

function send(response: ServerResponse, answer: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
  response.end(answer);
}

// Longer than any gateway keeps a connection it does not use.
server.keepAliveTimeout = 120_000;
server.listen(Number(port), '127.0.0.1');
