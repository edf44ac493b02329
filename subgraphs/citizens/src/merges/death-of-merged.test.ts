import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@tvaers/contract/events';
import { receiveEvent } from '@tvaers/kit/events/inbox';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { eventHandlers } from '../event-handlers.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { system } from '../testing/access-house.ts';
import { someCitizen } from '../testing/arrange.ts';
import { change, plain } from '../testing/mutations.ts';

const DIED_ON = 'query ($id: ID!) { citizen(id: $id) { deceasedOn } }';
const FOUND = 'query ($search: String!) { citizens(search: $search) { edges { node { id deceasedOn } } } }';

describe('the death of somebody with two records', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('coordinator');
  const day = '2026-11-03';
  const dead = () => someCitizen(citizens, { deceasedOn: day });
  const send = async (name: string, input: object) =>
    (await citizens.ask({ query: plain(name), variables: { input }, as })).data[name];
  const merge = (keptId: string, mergedId: string) =>
    send('mergeCitizens', { keptId, mergedId, reason: 'Samme tatovering og samme søster.' });
  const undo = (mergedId: string) => send('undoMergeCitizens', { mergedId });
  const diedOn = async (id: string) =>
    (await citizens.ask<{ citizen: { deceasedOn: string | null } }>({ query: DIED_ON, variables: { id }, as })).data
      .citizen.deceasedOn;
  const hear = (citizenId: string, hospitalStayId: string, state: 'DECEASED' | 'CANCELLED') => {
    const times = { startedAt: '2026-11-01T08:00:00Z', endedAt: '2026-11-03T08:00:00Z' };
    const payload = { citizenId, hospitalStayId, state, change: state, organisationId: null, ward: null, ...times };
    const event = { id: randomUUID(), type: 'intervention.hospital-stay-changed', source: 'interventions', payload };
    const logger = createLogger({ service: 'test', level: 'silent' });
    return receiveEvent({ subgraph: 'citizens', dataSource: citizens.dataSource, logger }, eventHandlers, {
      ...event,
      ...{ occurredAt: times.endedAt, correlationId: 'x' },
    } as unknown as EventEnvelope);
  };

  it('is that of the person, whichever record says so, and of that record alone when they are two again', async () => {
    const [kept, merged] = [await someCitizen(citizens), await dead()];
    await merge(kept, merged);
    expect([await diedOn(kept), await diedOn(merged)]).toEqual([day, day]);
    await undo(merged);
    expect([await diedOn(kept), await diedOn(merged)]).toEqual([null, day]);
  });

  it('goes along with the record that it was written in through a chain of merges', async () => {
    const [a, b, c] = [await dead(), await someCitizen(citizens), await someCitizen(citizens)];
    await merge(b, a);
    await merge(c, b);
    expect(await diedOn(c)).toBe(day);
    await undo(a);
    expect([await diedOn(a), await diedOn(b), await diedOn(c)]).toEqual([day, null, null]);
  });

  it('stays the day that the record which speaks for the person has itself', async () => {
    const [kept, merged] = [await someCitizen(citizens, { deceasedOn: '2026-11-04' }), await dead()];
    await merge(kept, merged);
    expect(await diedOn(kept)).toBe('2026-11-04');
  });

  it('is seen by whoever searches, and keeps the person from being taken in', async () => {
    const [kept, merged] = [await someCitizen(citizens, { givenName: 'Ragnhild' }), await dead()];
    await merge(kept, merged);
    await citizens.run(system, (context) => refreshSearch(context, [kept]));
    const { data } = await citizens.ask({ query: FOUND, variables: { search: 'Ragnhild' }, as });
    expect(data.citizens).toEqual({ edges: [{ node: { id: kept, deceasedOn: day } }] });
    const query = change('enrolCitizen', 'EnrolCitizenInput', '__typename ... on InvalidInput { field }');
    const input = { citizenId: kept, criteria: ['HOMELESS'], reason: 'Sover ude hele året rundt.' };
    expect((await citizens.ask({ query, variables: { input }, as })).data.enrolCitizen).toMatchObject({
      field: 'citizenId',
    });
  });

  it('told of a merged record stays with it, and is taken back with the message', async () => {
    const [kept, merged, stay] = [await someCitizen(citizens), await someCitizen(citizens), randomUUID()];
    await merge(kept, merged);
    await hear(merged, stay, 'DECEASED');
    expect(await diedOn(kept)).toBe(day);
    await undo(merged);
    expect([await diedOn(kept), await diedOn(merged)]).toEqual([null, day]);
    await merge(kept, merged);
    await hear(merged, stay, 'CANCELLED');
    expect(await diedOn(kept)).toBeNull();
  });
});
