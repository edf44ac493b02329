import { randomUUID } from 'node:crypto';
import type { EventEnvelope, EventPayloads, EventType } from '@tvaers/contract/events';
import { receiveEvent } from '@tvaers/kit/events/inbox';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from './citizens-subgraph.ts';
import { eventHandlers } from './event-handlers.ts';
import { someCitizen } from './testing/arrange.ts';

describe('what happens elsewhere', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const happen = <Type extends EventType>(type: Type, payload: EventPayloads[Type], id: string = randomUUID()) => {
    const logger = createLogger({ service: 'test', level: 'silent' });
    const occurredAt = new Date().toISOString();
    const event: EventEnvelope<Type> = { id, type, source: 'interventions', occurredAt, correlationId: 'x', payload };
    return receiveEvent({ subgraph: 'citizens', dataSource: citizens.dataSource, logger }, eventHandlers, event);
  };
  const person = async (id: string) => {
    const query = `query ($id: ID!) { citizen(id: $id) { daysSinceLastContact deceasedOn version enrolment { state } } }`;
    return (await citizens.ask({ query, variables: { id }, as: viewerOf('coordinator') })).data.citizen;
  };
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

  it('counts the days since anybody of any sector saw the person, whichever order the news come in', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await person(citizenId)).toMatchObject({ daysSinceLastContact: null });
    await happen('citizen.seen', { citizenId, at: daysAgo(3), organisationId: randomUUID() });
    await happen('citizen.seen', { citizenId, at: daysAgo(9), organisationId: null });
    expect(await person(citizenId)).toMatchObject({ daysSinceLastContact: 3 });
  });

  it('passes over somebody nobody here knows', async () => {
    const seen = { citizenId: randomUUID(), at: daysAgo(1), organisationId: null };
    await expect(happen('citizen.seen', seen)).resolves.toBe('handled');
  });

  const stay = { hospitalStayId: randomUUID(), startedAt: daysAgo(5), hospitalId: null, hospitalName: 'Bispebjerg' };

  it('knows of a death from the hospital’s message, and ends nothing by itself (rule R04)', async () => {
    const citizenId = await someCitizen(citizens);
    await citizens.sql(
      `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria)
       VALUES ($1, $2, 'ACTIVE', now(), now(), '{HOMELESS}')`,
      [randomUUID(), citizenId],
    );
    const death = {
      ...stay,
      citizenId,
      change: 'DECEASED',
      state: 'DECEASED',
      endedAt: '2026-11-20T23:30:00Z',
    } as const;
    await happen('intervention.hospital-stay-changed', death);
    expect(await person(citizenId)).toMatchObject({
      deceasedOn: '2026-11-21',
      version: 2,
      enrolment: { state: 'ACTIVE' },
    });
  });

  it('takes the death back when the same stay does', async () => {
    const citizenId = await someCitizen(citizens);
    const own = { ...stay, citizenId, hospitalStayId: randomUUID(), endedAt: daysAgo(0) };
    await happen('intervention.hospital-stay-changed', { ...own, change: 'DECEASED', state: 'DECEASED' });
    await happen('intervention.hospital-stay-changed', {
      ...{ ...own, hospitalStayId: randomUUID(), change: 'ADMITTED', state: 'IN_PROGRESS', endedAt: null },
    });
    expect(await person(citizenId)).toMatchObject({ deceasedOn: expect.any(String) });
    await happen('intervention.hospital-stay-changed', { ...own, change: 'CANCELLED', state: 'CANCELLED' });
    expect(await person(citizenId)).toMatchObject({ deceasedOn: null });
  });

  it('does everything once, however often it is told', async () => {
    const citizenId = await someCitizen(citizens);
    const id = randomUUID();
    const death = { ...stay, citizenId, change: 'DECEASED', state: 'DECEASED', endedAt: daysAgo(1) } as const;
    await happen('intervention.hospital-stay-changed', death, id);
    await expect(happen('intervention.hospital-stay-changed', death, id)).resolves.toBe('known');
    expect(await person(citizenId)).toMatchObject({ version: 2 });
  });
});
