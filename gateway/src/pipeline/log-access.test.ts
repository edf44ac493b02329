import { createLogger } from '@tvaers/kit/runtime/logger';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { giveCorrelationId } from './give-correlation-id.ts';
import { logAccess } from './log-access.ts';

describe('logAccess', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ service: 'gateway', level: 'info', destination });
  const http = throughSteps(
    giveCorrelationId(logger),
    logAccess((name) => (name === 'Viewer' ? name : 'other')),
    ({ learned, path }) => {
      if (path === '/graphql') learned.operation = { name: 'Viewer' };
      if (path === '/theirs') learned.operation = { name: 'Jens_Hansen_0101701234' };
    },
  );
  const lineAfter = async (path: string): Promise<Record<string, unknown>> => {
    await http.get(path);
    return JSON.parse(lines.at(-1) ?? '{}');
  };

  it('writes one line that says what was asked for, how it ended and how large the answer was', async () => {
    const { body, text } = await http.get('/graphql?query=%7B%20name%20%7D');
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({
      ...{ msg: 'request', correlationId: body.correlationId, method: 'GET', path: '/graphql', status: 200 },
      ...{ operation: 'Viewer', bytes: Buffer.byteLength(text), milliseconds: expect.any(Number) },
    });
    expect(lines).toHaveLength(1);
  });

  it('names no operation that is not ours', async () => {
    expect(await lineAfter('/theirs')).toMatchObject({ operation: 'other' });
  });

  it('keeps what was asked out of the log', async () => {
    await lineAfter('/graphql?query=0101701234');
    expect(lines.join('')).not.toContain('0101701234');
  });

  it('writes the addresses of pages without the ids and numbers in them', async () => {
    const page = await lineAfter('/clients/koordinator/borgere/6b1b7c5e-8a55-4b7e-9a43-0c7ad2f51c11/plan');
    expect(page.path).toBe('/clients/koordinator/borgere/:id/plan');
    expect((await lineAfter('/soeg/010170-1234')).path).toBe('/soeg/:id');
  });

  it('writes a path as it came, shortened, so that no sign of it acts where the log is read', async () => {
    await http.get(`/${encodeURIComponent('\u202Egnp\u2028\u001b[2J')}`);
    expect(lines.at(-1)).toContain('"path":"/%E2%80%AEgnp%E2%80%A8%1B%5B2J"');
    await http.get(`/${'x'.repeat(5000)}`);
    expect(lines.at(-1)?.length).toBeLessThan(500);
  });

  it('writes no half of an id, and of a sign only what has room', async () => {
    const beginning = 'x'.repeat(190);
    const { path } = await lineAfter(`/${beginning}/6b1b7c5e-8a55-4b7e-9a43-0c7ad2f51c11`);
    expect(path).toBe(`/${beginning}/:id`);
    expect((await lineAfter(`/${'x'.repeat(198)}%F0%9F%98%80`)).path).toBe(`/${'x'.repeat(198)}%`);
  });
});
