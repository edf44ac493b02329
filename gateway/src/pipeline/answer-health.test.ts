import { throughSteps } from '../../tests/harness/through-steps.ts';
import { answerHealth } from './answer-health.ts';

describe('answerHealth', () => {
  it('is live whether or not it is ready', async () => {
    expect((await throughSteps(answerHealth(() => false)).get('/health/live')).status).toBe(200);
  });

  it('is 503 while it is not ready', async () => {
    const response = await throughSteps(answerHealth(() => false)).get('/health/ready');
    expect(response.status).toBe(503);
    expect(response.body).toEqual({ status: 'not-ready' });
  });

  it('lets everything else pass', async () => {
    expect((await throughSteps(answerHealth(() => true)).get('/health')).body.passed).toBe(true);
  });
});
