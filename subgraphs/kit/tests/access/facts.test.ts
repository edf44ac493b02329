import { randomUUID } from 'node:crypto';
import type { AccessFact } from '@tvaers/contract/access-facts';
import { classMask } from '@tvaers/contract/data-classes';
import type { EventEnvelope } from '@tvaers/contract/events';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { factHandlers } from '../../src/access/facts/fact-handlers.ts';
import { staleSources } from '../../src/access/facts/stale-sources.ts';
import type { OperationRoom } from '../../src/database/operation.ts';
import { receiveEvent } from '../../src/events/inbox.ts';
import { PostgresTransport } from '../../src/events/postgres-transport.ts';
import { testEventsDatabase } from '../../src/testing/test-events.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { written } from '../../src/testing/written.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';

const ANNA = 'c1000000-0000-4000-8000-000000000001';
const viewer = viewerOf('outreach', { purpose: 'socialCase' });
const TEAM = 'fa000000-0000-4000-8000-000000000002';
const NOW = new Date('2026-11-22T12:00:00.000Z');

const consent = (changes: Partial<AccessFact> = {}): AccessFact => ({
  ...{ factId: 'fa000000-0000-4000-8000-000000000001', version: 1, kind: 'consent', citizenId: ANNA },
  ...{ staffMemberId: null, organisationId: viewer.organisationId, subject: null },
  ...{ classes: ['psychiatry', 'dose'], purpose: null, validFrom: '2026-11-01T00:00:00.000Z', validTo: null },
  ...changes,
});
const told = (payload: AccessFact, source: SubgraphName = 'citizens'): EventEnvelope<'access.fact-changed'> => ({
  ...{ id: randomUUID(), type: 'access.fact-changed', source, correlationId: 'c', payload },
  occurredAt: '2026-11-22T11:59:50.000Z',
});
const heartbeat = (at: string, source: SubgraphName = 'citizens'): EventEnvelope<'access.heartbeat'> => ({
  ...{ id: randomUUID(), type: 'access.heartbeat', source, occurredAt: at, correlationId: 'c', payload: { at } },
});

describe('facts of other subgraphs', () => {
  let subgraph: TestSubgraph;
  let room: OperationRoom;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    room = { subgraph: 'plans', dataSource: subgraph.dataSource, logger: subgraph.logger };
  });
  // Consent entitles whoever works with the person.
  beforeEach(async () => {
    await subgraph.sql('TRUNCATE access_fact, access_fact_source, inbox');
    await receive(told(consent({ factId: TEAM, kind: 'careTeam', classes: null }), 'staff'));
    await subgraph.sql('TRUNCATE access_fact_source');
  });
  afterAll(() => subgraph.close());

  const receive = (event: EventEnvelope) => receiveEvent(room, factHandlers, event);
  const classes = async () => {
    const [row] = await subgraph.sql<{ classes: number }>('SELECT classes FROM access_classes($1, $2, $3)', [
      JSON.stringify(viewer),
      [ANNA],
      NOW,
    ]);
    return (row?.classes ?? 0) & granted;
  };
  const granted = classMask('psychiatry') | classMask('dose');

  it('entitle as soon as they are heard, to the classes they name', async () => {
    expect(await classes()).toBe(0);
    await receive(told(consent()));
    expect(await classes()).toBe(granted);
  });

  it('are heard once, however often they come', async () => {
    const event = told(consent());
    for (let time = 0; time < 3; time += 1) await receive(event);
    await receive(told(consent()));
    expect(await subgraph.sql(`SELECT version FROM access_fact WHERE kind = 'consent'`)).toEqual([{ version: 1 }]);
  });

  it('lose to a withdrawal, also when the grant comes after it', async () => {
    await receive(told(consent({ version: 2, validTo: '2026-11-22T11:00:00.000Z' })));
    await receive(told(consent({ version: 1 })));
    expect(await classes()).toBe(0);
    await receive(told(consent({ version: 3 })));
    expect(await classes()).toBe(granted);
  });

  it('entitle nobody when they come from another subgraph than their owner, and ring an alarm', async () => {
    const event = told(consent(), 'plans');
    for (let time = 0; time < 5; time += 1) await receive(event).catch(() => 'again');
    expect(await classes()).toBe(0);
    expect(subgraph.logs.lines()).toContainEqual(expect.objectContaining({ alarm: 'event-parked', eventId: event.id }));
  });

  it('of one owner never replace those of another under the same id', async () => {
    await receive(told(consent()));
    const other = consent({ kind: 'careTeam', version: 9, validTo: '2026-11-02T00:00:00.000Z' });
    await receive(told(other, 'staff'));
    expect(await classes()).toBe(granted);
  });

  describe('are as fresh as their owner’s last word', () => {
    const stale = (now = NOW) => subgraph.run(viewer, (context) => staleSources(context), now);

    it('and stale when it was never heard', async () => {
      expect(await stale()).toEqual(['citizens', 'interventions', 'staff']);
    });

    it('for 30 seconds after a fact or a heartbeat, and not longer', async () => {
      await receive(told(consent()));
      await receive(heartbeat('2026-11-22T11:59:30.000Z', 'staff'));
      await receive(heartbeat('2026-11-22T11:59:29.999Z', 'interventions'));
      expect(await stale()).toEqual(['interventions']);
    });

    it('by the owner’s clock: old heartbeats that arrive late are old', async () => {
      for (const source of ['citizens', 'staff', 'interventions'] as const) {
        await receive(heartbeat('2026-11-22T11:59:59.000Z', source));
        await receive(heartbeat('2026-11-22T09:00:00.000Z', source));
      }
      expect(await stale()).toEqual([]);
      expect(await stale(new Date('2026-11-22T12:00:30.000Z'))).toEqual(['citizens', 'interventions', 'staff']);
    });
  });

  it('reach every subgraph, also one that handles no other events', async () => {
    const events = await testEventsDatabase();
    const transport = new PostgresTransport({ url: events.url, name: 'test', logger: subgraph.logger });
    const listener = await testSubgraph(notesSubgraph, { transport, related: false });
    await transport.publish(written(told(consent())));
    const kept = () => listener.sql('SELECT kind FROM access_fact');
    for (let tries = 0; (await kept()).length === 0 && tries < 200; tries += 1)
      await new Promise((go) => setTimeout(go, 25));
    expect(await kept()).toEqual([{ kind: 'consent' }]);
    await listener.close();
    await transport.close();
    await events.drop();
  });
});
