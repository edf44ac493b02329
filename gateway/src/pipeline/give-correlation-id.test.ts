import { createLogger } from '@tvaers/kit/runtime/logger';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { giveCorrelationId } from './give-correlation-id.ts';

describe('giveCorrelationId', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ service: 'gateway', level: 'info', destination });
  const http = throughSteps(giveCorrelationId(logger), ({ logger: own }) => own.info('on its way'));

  it('gives the same id to the request, the answer and the log', async () => {
    const { body, headers } = await http.get('/graphql?query=%7B%20name%20%7D');
    expect(headers['x-correlation-id']).toBe(body.correlationId);
    const line = JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({ correlationId: body.correlationId, msg: 'on its way' });
  });

  it('does not take over an id that is sent', async () => {
    const { body } = await http.get('/').set('x-correlation-id', 'mine');
    expect(body.correlationId).not.toBe('mine');
  });
});
