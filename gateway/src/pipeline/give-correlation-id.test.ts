import { createLogger } from '@tvaers/kit/runtime/logger';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { giveCorrelationId } from './give-correlation-id.ts';

describe('giveCorrelationId', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const http = throughSteps(giveCorrelationId(createLogger({ service: 'gateway', level: 'info', destination })));

  it('gives the same id to the request, the answer and the log', async () => {
    const { body, headers } = await http.get('/graphql?query=%7B%20name%20%7D');
    expect(headers['x-correlation-id']).toBe(body.correlationId);
    const line = JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({ correlationId: body.correlationId, method: 'GET', path: '/graphql', status: 200 });
  });

  it('keeps what was asked out of the log', async () => {
    await http.get('/graphql?query=0101701234');
    expect(lines.join('')).not.toContain('0101701234');
  });

  it('writes a path as it came, shortened, so that no sign of it acts where the log is read', async () => {
    await http.get(`/${encodeURIComponent('\u202Egnp\u2028\u001b[2J')}`);
    expect(lines.at(-1)).toContain('"path":"/%E2%80%AEgnp%E2%80%A8%1B%5B2J"');
    await http.get(`/${'x'.repeat(5000)}`);
    expect(lines.at(-1)?.length).toBeLessThan(500);
  });

  it('does not take over an id that is sent', async () => {
    const { body } = await http.get('/').set('x-correlation-id', 'mine');
    expect(body.correlationId).not.toBe('mine');
  });
});
