import { throughSteps } from '../../tests/harness/through-steps.ts';
import { answerStatus } from './answer-status.ts';

describe('answerStatus', () => {
  const part = { name: 'plans', kind: 'subgraph', up: false, since: '2026-11-22T09:00:00.000Z' } as const;
  const graph = {
    version: '3a7bd3e2360a',
    since: '2026-11-22T08:00:00.000Z',
    from: 'source',
    refused: null,
    sourceUnreadSince: null,
  } as const;
  const steps = answerStatus(
    () => [part],
    () => graph,
  );
  const http = throughSteps(steps);

  it('tells what is up and since when, and which graph is served', async () => {
    expect((await http.get('/status')).body).toEqual({ parts: [part], graph });
  });

  it('lets other addresses pass', async () => {
    expect((await http.get('/')).body.passed).toBe(true);
  });
});
