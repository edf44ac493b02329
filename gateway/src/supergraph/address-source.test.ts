import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressSource } from './address-source.ts';
import { MAX_SUPERGRAPH_BYTES } from './supergraph-source.ts';

describe('an address as the source of the graph', () => {
  let registry: Server;
  let url: string;
  let answer: RequestListener;
  const asked: IncomingHttpHeaders[] = [];
  beforeAll(async () => {
    registry = createServer((request, response) => {
      asked.push(request.headers);
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(registry, 'listening');
    url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/supergraph`;
  });
  afterAll(() => {
    registry.close();
    registry.closeAllConnections();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const tagged =
    (text: string): RequestListener =>
    ({ headers }, response) => {
      const tag = `"${text}"`;
      if (headers['if-none-match'] === tag) response.writeHead(304).end();
      else response.writeHead(200, { etag: tag }).end(text);
    };

  it('gives what is there once, and asks from then on whether it is another', async () => {
    const source = addressSource(url);
    answer = tagged('one');
    expect([await source.read(), await source.read()]).toEqual(['one', null]);
    expect(asked.map((headers) => headers['if-none-match'])).toEqual([undefined, '"one"']);
    answer = tagged('two');
    expect([await source.read(), await source.read()]).toEqual(['two', null]);
  });

  it('gives each graph once from a registry that knows no tags', async () => {
    const source = addressSource(url);
    answer = (_, response) => void response.end('one');
    expect([await source.read(), await source.read()]).toEqual(['one', null]);
  });

  it('cannot be read when the registry fails, sends elsewhere, or sends without end', async () => {
    const source = addressSource(url);
    answer = (_, response) => void response.writeHead(503).end();
    await expect(source.read()).rejects.toThrow('status 503');
    answer = (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end();
    await expect(source.read()).rejects.toThrow();
    answer = (_, response) => void response.end(Buffer.alloc(MAX_SUPERGRAPH_BYTES + 1, 'x'));
    await expect(source.read()).rejects.toThrow('larger than');
  });
});
