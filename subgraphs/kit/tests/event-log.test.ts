import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@tvaers/contract/events';
import { withClient } from '../src/database/provision.ts';
import { PostgresTransport } from '../src/events/postgres-transport.ts';
import { createLogger } from '../src/runtime/logger.ts';
import { testEventsDatabase } from '../src/testing/test-events.ts';
import { written } from '../src/testing/written.ts';
import { seen, until } from './seen.ts';

const logger = createLogger({ service: 'test', level: 'silent' });

describe('the events that PostgreSQL keeps', () => {
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

  const collect = (consumer = 'plans') => {
    const got: string[] = [];
    transport.subscribe(consumer, ['citizen.seen'], async ({ payload }) => {
      got.push((payload as { citizenId: string }).citizenId);
    });
    return got;
  };

  it('are kept, but for signs of life that everybody has heard', async () => {
    const beat: EventEnvelope<'access.heartbeat'> = {
      ...{ id: randomUUID(), type: 'access.heartbeat', source: 'plans', occurredAt: '', correlationId: 'c' },
      payload: { at: '' },
    };
    const heard: string[] = [];
    transport.subscribe('plans', ['access.heartbeat', 'citizen.seen'], async ({ type }) => void heard.push(type));
    await transport.publish(written(beat, seen('a')));
    await until(() => heard.length === 2);
    const later = new PostgresTransport({ url: database.url, name: 'later', logger });
    const types = () =>
      withClient(database.url, async (client) => (await client.query('SELECT type FROM event_log ORDER BY seq')).rows);
    for (let tries = 0; (await types()).length < 2 && tries < 100; tries += 1) await sleep(20);
    await later.publish(written(seen('b')));
    expect(await types()).toEqual([{ type: 'citizen.seen' }, { type: 'citizen.seen' }]);
    await later.close();
  });

  it('are forgotten after a week, once every consumer has read on, but for what witnesses the chain of citizens', async () => {
    const [old, disclosed] = [seen('old'), 'access.disclosed' as const];
    const batch = { subgraph: 'citizens' as const, head: { seq: 1, hash: 'ab' }, people: [], groups: [] };
    const occurredAt = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await transport.publish(
      written(
        { ...old, occurredAt },
        { ...old, id: randomUUID(), type: disclosed, source: 'citizens', occurredAt, payload: batch },
        { ...old, id: randomUUID(), type: disclosed, source: 'staff', occurredAt, payload: batch },
        { ...seen('young'), occurredAt: new Date().toISOString() },
      ),
    );
    const left = () =>
      withClient(database.url, async (client) =>
        (await client.query(`SELECT type || ' of ' || source AS what FROM event_log ORDER BY seq`)).rows.map(
          ({ what }) => what,
        ),
      );
    /** Makes somebody publish for the first time, who then tidies up. */
    const tidy = async () => {
      const later = new PostgresTransport({ url: database.url, name: 'later', logger });
      await later.publish([]);
      await later.close();
    };
    const place = (consumer: string) =>
      withClient(database.url, async (client) => {
        const { rows } = await client.query('SELECT seq FROM consumer_place WHERE consumer = $1', [consumer]);
        return Number(rows[0]?.seq ?? -1);
      });
    const soon = async (done: () => Promise<boolean>) => {
      for (let tries = 0; !(await done()) && tries < 200; tries += 1) await sleep(20);
    };

    const plans = collect('plans');
    let mayRead: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      mayRead = resolve;
    });
    transport.subscribe('staff', ['citizen.seen'], () => held);
    await until(() => plans.length === 2);
    await soon(async () => (await place('staff')) === 0);
    await tidy();
    expect(await left()).toHaveLength(4);

    mayRead();
    await soon(async () => (await place('staff')) > 0 && (await place('staff')) === (await place('plans')));
    await tidy();
    expect(await left()).toEqual(['access.disclosed of citizens', 'citizen.seen of plans']);
  });

  it('are none less where their payloads were kept in the form of before December 2026', async () => {
    await transport.publish(written(seen('a')));
    await withClient(database.url, (client) => client.query('ALTER TABLE event_log ALTER COLUMN payload TYPE jsonb'));
    const later = new PostgresTransport({ url: database.url, name: 'later', logger });
    await later.publish(written(seen('b')));
    const got = collect();
    await until(() => got.length === 2);
    expect(got).toEqual(['a', 'b']);
    await later.close();
  });
});
