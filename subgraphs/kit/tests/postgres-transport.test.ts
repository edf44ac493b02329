import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@tvaers/contract/events';
import { Client, Pool } from 'pg';
import { withClient } from '../src/database/provision.ts';
import { PostgresTransport } from '../src/events/postgres-transport.ts';
import { createLogger } from '../src/runtime/logger.ts';
import { testEventsDatabase } from '../src/testing/test-events.ts';
import { testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { written } from '../src/testing/written.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { seen, until } from './seen.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
describe('the events over PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof testEventsDatabase>>;
  let transport: PostgresTransport;
  beforeEach(async () => {
    database = await testEventsDatabase();
    // A poll so rare that only a notice can be quick.
    transport = new PostgresTransport({ url: database.url, name: 'test', logger, pollMs: 60_000 });
  });
  afterEach(async () => {
    await transport.close();
    await database.drop();
  });

  const collect = (consumer = 'plans', from = transport) => {
    const got: string[] = [];
    const subscription = from.subscribe(consumer, ['citizen.seen'], async ({ payload }) => {
      got.push((payload as { citizenId: string }).citizenId);
    });
    return { got, subscription };
  };

  it('reach every consumer, in the order they were published, as soon as they are there', async () => {
    const [plans, staff] = [collect('plans'), collect('staff')];
    await transport.publish(written(seen('a'), seen('b')));
    await transport.publish(written(seen('c')));
    await until(() => plans.got.length === 3 && staff.got.length === 3);
    expect([plans.got, staff.got]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('arrive whole', async () => {
    const whole = seen('å "quoted" \\ 1');
    const got: EventEnvelope[] = [];
    transport.subscribe('plans', ['citizen.seen'], async (one) => void got.push(one));
    await transport.publish(written(whole));
    await until(() => got.length === 1);
    expect(got).toEqual([whole]);
  });

  it('are kept once under one id', async () => {
    const twice = seen('a');
    const { got } = collect();
    await transport.publish(written(twice));
    await transport.publish(written(twice, seen('b')));
    await until(() => got.includes('b'));
    expect(got).toEqual(['a', 'b']);
  });

  it('go only to those who handle their type', async () => {
    const got: string[] = [];
    transport.subscribe('plans', ['citizen.merged'], async ({ type }) => void got.push(type));
    const merged: EventEnvelope = { ...seen('a'), type: 'citizen.merged', payload: { citizenId: 'a', mergedId: 'b' } };
    await transport.publish(written(seen('a'), merged));
    await until(() => got.length > 0);
    expect(got).toEqual(['citizen.merged']);
  });

  it('go on where a consumer stopped, also for one that comes late', async () => {
    await transport.publish(written(seen('a')));
    const before = collect();
    await until(() => before.got.length === 1);
    await before.subscription.stop();
    await transport.publish(written(seen('b')));
    const after = collect();
    await until(() => after.got.length === 1);
    expect([before.got, after.got]).toEqual([['a'], ['b']]);
  });

  it('come again when the handler throws, and those behind wait', async () => {
    const got: string[] = [];
    let failures = 2;
    transport.subscribe('plans', ['citizen.seen'], async ({ payload }) => {
      if (failures-- > 0) throw new Error('not yet');
      got.push((payload as { citizenId: string }).citizenId);
    });
    await transport.publish(written(seen('a'), seen('b')));
    await until(() => got.length === 2);
    expect(got).toEqual(['a', 'b']);
  });

  it('serve one process of a consumer at a time, and the next when it goes', async () => {
    const second = new PostgresTransport({ url: database.url, name: 'second', logger, pollMs: 50 });
    const mine = collect();
    await transport.publish(written(seen('a')));
    await until(() => mine.got.length === 1);
    const theirs = collect('plans', second);
    await transport.publish(written(seen('b')));
    await until(() => mine.got.length === 2);
    await mine.subscription.stop();
    await transport.publish(written(seen('c')));
    await until(() => theirs.got.length === 1);
    await second.close();
    expect([mine.got, theirs.got]).toEqual([['a', 'b'], ['c']]);
  });

  it('cannot be skipped by a consumer when an earlier publisher commits later', async () => {
    const { got } = collect();
    await transport.publish(written(seen('first')));
    await until(() => got.length === 1);
    const slow = new Client({ connectionString: database.url });
    await slow.connect();
    await slow.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('tvaers_events'))`);
    await slow.query(
      `INSERT INTO event_log (id, type, source, occurred_at, correlation_id, payload)
       VALUES (gen_random_uuid(), 'citizen.seen', 'staff', '', '', '{"citizenId":"slow"}')`,
    );
    const quick = transport.publish(written(seen('quick')));
    await sleep(100);
    expect(got).toEqual(['first']);
    await slow.query('COMMIT');
    await Promise.all([quick, slow.end()]);
    await until(() => got.length === 3);
    expect(got).toEqual(['first', 'slow', 'quick']);
  });

  it('go on after the database was gone', async () => {
    const { got } = collect();
    await transport.publish(written(seen('a')));
    await until(() => got.length === 1);
    await withClient(database.url, (client) =>
      client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    await sleep(50);
    await transport.publish(written(seen('b')));
    await until(() => got.length === 2);
    expect(got).toEqual(['a', 'b']);
  });

  it('travel from a mutation of one subgraph to the handler of another', async () => {
    const got: string[] = [];
    const subgraph = await testSubgraph(
      {
        ...notesSubgraph,
        eventHandlers: { 'citizen.seen': async ({ payload }) => void got.push(payload.citizenId) },
      },
      { transport },
    );
    try {
      const citizenId = randomUUID();
      const query = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }';
      await subgraph.ask({ query, variables: { input: { citizenId, title: 'seen' } }, as: viewerOf('coordinator') });
      await until(() => got.length === 1);
      expect(got).toEqual([citizenId]);
    } finally {
      await subgraph.close();
    }
  });

  it('survives a connection that is lost while it is in use and no statement waits for an answer', async () => {
    const connecting = jest.spyOn(Pool.prototype, 'connect');
    const other = new Client(database.url);
    await other.connect();
    await other.query(`SELECT pg_advisory_lock(hashtext('tvaers_events'))`);
    const published = transport.publish(written(seen('a')));
    const client = (await connecting.mock.results[0]?.value) as Client;
    connecting.mockRestore();
    expect(() =>
      client.emit('error', new Error('terminating connection due to unexpected postmaster exit')),
    ).not.toThrow();
    await other.end();
    await published;
  });
});
