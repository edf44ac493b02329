import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { systemStart } from '../events/system-viewer.ts';
import { Abandonment } from '../runtime/abandonment.ts';
import { createLogger } from '../runtime/logger.ts';
import { forgetfulWay } from '../testing/forgetful-way.ts';
import { LogRecorder } from '../testing/log-recorder.ts';
import { testServerUrl } from '../testing/test-cluster.ts';
import { createDataSource } from './data-source.ts';
import { createOperation, type Operation, type OperationRoom } from './operation.ts';

type Wait = (operation: Operation, caller: Abandonment) => Promise<unknown>;

/** What may be waited for when nothing comes any more. */
const WAYS: Record<string, Wait> = {
  'a statement': ({ context }) => context.sql('SELECT 1'),
  'statements that left together': ({ context }) => Promise.all([context.sql('SELECT 1'), context.sql('SELECT 2')]),
  'a statement of a mutation': ({ context }) => context.savepoint(() => context.manager.query('SELECT 1')),
  'a COMMIT': (operation) => operation.commit(),
  'a ROLLBACK': (operation) => operation.rollback(),
  'a statement whose caller leaves': ({ context }, caller) => {
    const asked = context.sql('SELECT 1');
    caller.abort(new Error('nobody waits'));
    return asked;
  },
};

describe('a database that falls silent', () => {
  let way: Awaited<ReturnType<typeof forgetfulWay>>;
  let dataSource: DataSource;
  const logger = createLogger({ service: 'silence', level: 'silent', destination: new LogRecorder() });
  const begun = async (caller = new Abandonment()) => {
    const room: OperationRoom = { subgraph: 'plans', dataSource, logger, statementMs: 10 };
    const operation = createOperation(room, { ...systemStart('plans', 'listen'), abandoned: caller });
    await operation.context.sql('SELECT 1');
    return operation;
  };
  const endOf = (waiting: Promise<unknown>) =>
    waiting.then(
      () => 'over',
      ({ code, message }) => code ?? message,
    );

  beforeAll(async () => {
    way = await forgetfulWay(await testServerUrl());
    const poolSize = Object.keys(WAYS).length;
    dataSource = createDataSource({ ...{ name: 'silence', url: way.url, logger, poolSize }, entities: [] });
    await dataSource.initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await way.close();
  });

  it('ends whatever waits for it, and keeps no place in the pool', async () => {
    const asked = await Promise.all(
      Object.entries(WAYS).map(async ([name, wait]) => {
        const caller = new Abandonment();
        return { name, wait, caller, operation: await begun(caller) };
      }),
    );
    way.forget();
    const ends = asked.map(async ({ name, wait, caller, operation }) => {
      const end = await endOf(wait(operation, caller));
      await operation.rollback();
      return [name, end];
    });
    expect(Object.fromEntries(await Promise.all(ends))).toEqual({
      'a statement': 'SUBGRAPH_UNAVAILABLE',
      'statements that left together': 'SUBGRAPH_UNAVAILABLE',
      'a statement of a mutation': 'SUBGRAPH_UNAVAILABLE',
      'a COMMIT': 'SUBGRAPH_UNAVAILABLE',
      'a ROLLBACK': 'over',
      'a statement whose caller leaves': 'nobody waits',
    });
    const next = await Promise.all(asked.map(() => begun()));
    expect(await Promise.all(next.map((operation) => endOf(operation.commit())))).toEqual(next.map(() => 'over'));
  });

  it('is not taken for silent while nothing is asked of it', async () => {
    const operation = await begun();
    const pid = () => operation.context.sql('SELECT pg_backend_pid() AS pid');
    const before = await pid();
    const client = await operation.context.manager.queryRunner?.connect();
    const { stream } = (client as { connection: { stream: Socket } }).connection;
    stream.setTimeout(5);
    await once(stream, 'timeout');
    expect(await pid()).toEqual(before);
    await operation.commit();
  });
});
