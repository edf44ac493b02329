import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@tvaers/contract/events';
import { type OperationRoom, runOperation } from '../src/database/operation.ts';
import type { EventHandlers } from '../src/events/event-handlers.ts';
import { EventNotHandled, receiveEvent } from '../src/events/inbox.ts';
import { askForParkedEvents, listParkedEvents } from '../src/events/parked-events.ts';
import { relayBatch, startRelay } from '../src/events/relay.ts';
import { retryParkedEvents } from '../src/events/retry-parked-events.ts';
import { systemStart } from '../src/events/system-viewer.ts';
import type { EventTransport, WrittenEvent } from '../src/events/transport.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { Note } from './notes/note.entity.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

const seen = (id = randomUUID()): EventEnvelope<'citizen.seen'> => ({
  ...{ id, type: 'citizen.seen', source: 'citizens', occurredAt: '2026-11-22T09:00:00.000Z', correlationId: 'c' },
  payload: { citizenId: randomUUID(), at: '2026-11-22T09:00:00.000Z', organisationId: null },
});

/** Writes a note of each sighting, and then does whatever the test wants. */
const handlers = (then: () => void = () => undefined): EventHandlers => ({
  'citizen.seen': async ({ payload }, { manager, now }) => {
    const note = { id: randomUUID(), citizenId: payload.citizenId, title: 'seen', diagnosis: null, writtenAt: now };
    await manager.insert(Note, note);
    then();
  },
});
const failing = handlers(() => {
  throw new TypeError('010190-1234 is poison');
});

describe('events', () => {
  let subgraph: TestSubgraph;
  let room: OperationRoom;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
    room = { subgraph: 'plans', dataSource: subgraph.dataSource, logger: subgraph.logger };
  });
  beforeEach(() => subgraph.sql('TRUNCATE note, outbox, inbox'));
  afterAll(() => subgraph.close());

  const notes = async () => (await subgraph.sql('SELECT FROM note')).length;

  describe('that come in', () => {
    it('have their effect once, however often they come', async () => {
      const event = seen();
      const results = [];
      for (let time = 0; time < 3; time += 1) results.push(await receiveEvent(room, handlers(), event));
      expect(results).toEqual(['handled', 'known', 'known']);
      expect(await notes()).toBe(1);
    });

    it('have their effect once even when they come twice at the same moment', async () => {
      const event = seen();
      const results = await Promise.all([1, 2, 3].map(() => receiveEvent(room, handlers(), event)));
      expect(results.sort()).toEqual(['handled', 'known', 'known']);
      expect(await notes()).toBe(1);
    });

    it('leave nothing behind when their handler fails, and come again', async () => {
      const event = seen();
      await expect(receiveEvent(room, failing, event)).rejects.toThrow(EventNotHandled);
      expect(await notes()).toBe(0);
      await expect(receiveEvent(room, handlers(), event)).resolves.toBe('handled');
      expect(await notes()).toBe(1);
    });

    it('are put aside with an alarm after five tries, without their words in the log', async () => {
      const event = seen();
      for (let time = 1; time < 5; time += 1) await receiveEvent(room, failing, event).catch(() => 'again');
      await expect(receiveEvent(room, failing, event)).resolves.toBe('parked');
      await expect(receiveEvent(room, failing, event)).resolves.toBe('known');
      expect(await subgraph.sql('SELECT tries, last_error, parked_event FROM inbox')).toEqual([
        { tries: 5, last_error: 'TypeError', parked_event: event },
      ]);
      expect(subgraph.logs.lines()).toContainEqual(
        expect.objectContaining({ alarm: 'event-parked', eventId: event.id }),
      );
      expect(JSON.stringify(await subgraph.sql('SELECT last_error FROM inbox'))).not.toContain('010190');
    });

    it('are handled once more when somebody asks for those put aside, and put aside again when that is in vain', async () => {
      const [event, other] = [seen(), seen()];
      for (const one of [event, other])
        for (let time = 1; time <= 5; time += 1) await receiveEvent(room, failing, one).catch(() => 'again');
      const { ownerUrl } = subgraph.database;
      const aside = async () =>
        (await listParkedEvents(ownerUrl)).map(({ id, waitsForSomebody }) => ({ id, waitsForSomebody }));
      const beat = (with_: EventHandlers) =>
        runOperation(room, systemStart('plans', 'retry', 'c'), retryParkedEvents(room, with_).work);
      await beat(handlers());
      expect([await notes(), (await aside()).length]).toEqual([0, 2]);

      expect(await askForParkedEvents(ownerUrl, [event.id, randomUUID()])).toEqual([event.id]);
      await beat(failing);
      expect(await aside()).toContainEqual({ id: event.id, waitsForSomebody: false });
      await beat(handlers());
      expect([await notes(), await aside()]).toEqual([1, [{ id: other.id, waitsForSomebody: true }]]);
      await expect(receiveEvent(room, handlers(), event)).resolves.toBe('known');

      expect(await askForParkedEvents(ownerUrl, null)).toEqual([other.id]);
      for (let time = 1; time <= 5; time += 1) await beat(failing);
      expect(await aside()).toEqual([{ id: other.id, waitsForSomebody: true }]);
    });

    it('are not counted against when it is the database that fails', async () => {
      const event = seen();
      const received = () => receiveEvent(room, handlers(), event);
      await subgraph.database.outage(() => expect(received()).rejects.toThrow(EventNotHandled));
      expect(await subgraph.sql('SELECT FROM inbox')).toEqual([]);
      await expect(received()).resolves.toBe('handled');
    });
  });

  describe('that go out', () => {
    const published: EventEnvelope[] = [];
    const read = (events: readonly WrittenEvent[]): EventEnvelope[] =>
      events.map(({ payload, ...head }) => ({ ...head, payload: JSON.parse(payload) }));
    let refuse = false;
    const transport: EventTransport = {
      publish: async (events) => {
        if (refuse) throw new Error('the transport is away');
        published.push(...read(events));
      },
      subscribe: () => ({ stop: async () => undefined }),
      close: async () => undefined,
    };
    beforeEach(() => {
      published.length = 0;
      refuse = false;
    });
    const happen = (count: number) =>
      subgraph.run(viewerOf('outreach'), async (context) => {
        for (let n = 1; n <= count; n += 1)
          await context.publish('citizen.seen', {
            citizenId: String(n),
            at: context.now.toISOString(),
            organisationId: null,
          });
      });

    it('keep their order, name their source, and leave the outbox', async () => {
      await happen(3);
      await expect(relayBatch(room, transport)).resolves.toBe(3);
      expect(published.map(({ payload }) => (payload as { citizenId: string }).citizenId)).toEqual(['1', '2', '3']);
      expect(published[0]).toEqual({
        ...{ id: expect.any(String), type: 'citizen.seen', source: 'plans', correlationId: 'test' },
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        payload: { citizenId: '1', at: expect.any(String), organisationId: null },
      });
      expect(await subgraph.outbox()).toEqual([]);
    });

    it('stay in the outbox until the transport has them', async () => {
      await happen(2);
      refuse = true;
      await expect(relayBatch(room, transport)).rejects.toThrow('the transport is away');
      expect(await subgraph.outbox()).toHaveLength(2);
    });

    it('are carried by one relay at a time, so that none overtakes', async () => {
      await happen(2);
      let arrived: () => void = () => undefined;
      const inside = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      const slow = {
        ...transport,
        publish: async (events: readonly WrittenEvent[]) => {
          arrived();
          await sleep(200);
          published.push(...read(events));
        },
      };
      const first = relayBatch(room, slow);
      await inside;
      await happen(1);
      await expect(relayBatch(room, transport)).resolves.toBe(0);
      await first;
      expect(published).toHaveLength(2);
    });

    it('leave at once after their commit, without waiting for somebody to look', async () => {
      const relay = startRelay(room, transport, 3_600_000);
      const waking = { ...room, wakeRelay: relay.wake };
      await runOperation(waking, systemStart('plans', 'test'), (context) =>
        context.publish('citizen.seen', { citizenId: 'x', at: '', organisationId: null }),
      );
      for (let tries = 0; published.length === 0 && tries < 500; tries += 1) await sleep(10);
      await relay.stop();
      expect(published).toHaveLength(1);
    });

    it('do not exist when their transaction was undone', async () => {
      const undone = subgraph.run(viewerOf('outreach'), async (context) => {
        await context.publish('citizen.seen', { citizenId: 'x', at: '', organisationId: null });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await expect(relayBatch(room, transport)).resolves.toBe(0);
    });
  });
});
