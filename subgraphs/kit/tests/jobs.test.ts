import { setTimeout as sleep } from 'node:timers/promises';
import { startJobs } from '../src/events/jobs.ts';
import { subgraphSdlOf } from '../src/graphql/shared-schema.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';

describe('a job', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph({
      name: 'plans',
      sdl: subgraphSdlOf('type Query { one: Int! @access(scope: "directory:read") }'),
      resolvers: { Query: { one: () => 1 } },
      createLoaders: () => ({}),
      entities: [],
      migrations: [],
    });
  });
  afterAll(() => subgraph.close());

  const room = () => ({ subgraph: 'plans' as const, dataSource: subgraph.dataSource, logger: subgraph.logger });

  it('runs as the system, keeps what it did, and stops in order', async () => {
    let viewer: string | undefined;
    let first: () => void = () => undefined;
    const ran = new Promise<void>((resolve) => {
      first = resolve;
    });
    const jobs = startJobs(room(), [
      {
        name: 'write-something',
        everyMs: 60_000,
        work: async (context) => {
          viewer = context.viewer.subject;
          await context.publish('citizen.merged', { citizenId: 'a', mergedId: 'b' });
          first();
        },
      },
    ]);
    await ran;
    await jobs.stop();
    expect(viewer).toBe('system:plans');
    expect(await subgraph.outbox()).toHaveLength(1);
  });

  it('is due again after a failure', async () => {
    let times = 0;
    const jobs = startJobs(room(), [
      {
        name: 'fail-once',
        everyMs: 1,
        work: async () => {
          times += 1;
          if (times === 1) throw new Error('planted');
        },
      },
    ]);
    while (times < 2) await sleep(1);
    await jobs.stop();
    expect(subgraph.logs.text()).toContain('fail-once');
  });
});
