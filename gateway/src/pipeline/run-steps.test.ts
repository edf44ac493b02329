import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { silentLogger, throughSteps } from '../../tests/harness/through-steps.ts';
import { createHttpListener } from '../http-listener.ts';
import { answerJson } from './answer.ts';
import { Refusal } from './refusal.ts';

describe('runSteps', () => {
  it('goes from step to step until one answers', async () => {
    const seen: string[] = [];
    const http = throughSteps(
      () => void seen.push('first'),
      async (exchange) => {
        seen.push('second');
        answerJson(exchange, { from: 'second' });
      },
      () => void seen.push('third'),
    );
    expect((await http.get('/')).body).toEqual({ from: 'second' });
    expect(seen).toEqual(['first', 'second']);
  });

  it('goes no further for a client who has left', async () => {
    const seen: string[] = [];
    const leaving = new AbortController();
    let left = (): void => undefined;
    const hasLeft = new Promise<void>((resolve) => {
      left = resolve;
    });
    const { server } = createHttpListener(
      [
        async ({ response }) => {
          response.on('close', left);
          leaving.abort();
          await hasLeft;
          seen.push('left');
        },
        () => void seen.push('next'),
      ],
      silentLogger,
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(fetch(`http://127.0.0.1:${port}/`, { signal: leaving.signal })).rejects.toThrow('aborted');
    await hasLeft;
    await turn();
    expect(seen).toEqual(['left']);
    await once(server.close(), 'close');
  });

  it('answers a refusal with its status, code and headers', async () => {
    const http = throughSteps(() => {
      throw new Refusal(429, 'RATE_LIMITED', undefined, { 'retry-after': '3' });
    });
    const response = await http.get('/');
    expect(response.status).toBe(429);
    expect(response.headers['retry-after']).toBe('3');
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.body).toEqual({
      errors: [
        { message: 'Too many requests; wait a little.', extensions: { code: 'RATE_LIMITED', correlationId: '' } },
      ],
    });
  });

  it('speaks the media type of GraphQL to who accepts it', async () => {
    const http = throughSteps(() => {
      throw new Refusal(400, 'BAD_REQUEST');
    });
    const response = await http.get('/').set('accept', 'application/graphql-response+json, application/json;q=0.9');
    expect(response.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('says nothing of what went wrong inside', async () => {
    const http = throughSteps(() => {
      throw new Error('password=hunter2');
    });
    const response = await http.get('/');
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('hunter2');
    expect(response.body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('hangs up when it fails in the middle of an answer', async () => {
    const http = throughSteps(({ response }) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      throw new Error('broken');
    });
    await expect(http.get('/')).rejects.toThrow(/aborted|hang up/);
  });

  it('hangs up when not even a refusal can be sent, and answers the next', async () => {
    const spoilt = { 'x-unsendable': '\n' };
    const http = throughSteps(({ path }) => {
      if (path === '/spoilt') throw new Refusal(400, 'BAD_REQUEST', undefined, spoilt);
    });
    await expect(http.get('/spoilt')).rejects.toThrow(/hang up/);
    expect((await http.get('/')).status).toBe(200);
  });
});
