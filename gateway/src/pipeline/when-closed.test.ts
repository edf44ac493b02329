import { createLogger } from '@tvaers/kit/runtime/logger';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { until } from '../../tests/harness/until.ts';
import { giveCorrelationId } from './give-correlation-id.ts';
import { whenClosed } from './when-closed.ts';

describe('what is done when an answer has gone', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ service: 'gateway', level: 'info', destination });

  it('is told in the log when it fails, and keeps nobody else from being answered', async () => {
    const http = throughSteps(giveCorrelationId(logger), (exchange) =>
      whenClosed(exchange, () => {
        throw new Error('broken');
      }),
    );
    const { headers } = await http.get('/');
    await until(() => lines.length > 0);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      ...{ msg: 'failed after answering', correlationId: headers['x-correlation-id'], err: { message: 'broken' } },
    });
    expect((await http.get('/')).status).toBe(200);
  });
});
