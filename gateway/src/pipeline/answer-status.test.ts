import { throughSteps } from '../../tests/harness/through-steps.ts';
import { answerStatus } from './answer-status.ts';

describe('answerStatus', () => {
  const part = { name: 'plans', kind: 'subgraph', up: false, since: '2026-11-22T09:00:00.000Z' } as const;
  const http = throughSteps(answerStatus(() => [part]));

  it('tells what is up and since when', async () => {
    expect((await http.get('/status')).body).toEqual({ parts: [part] });
  });

  it('lets other addresses pass', async () => {
    expect((await http.get('/')).body.passed).toBe(true);
  });
});
