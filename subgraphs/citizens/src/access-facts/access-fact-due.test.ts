import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { defineCitizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const DAY = 86_400_000;
const unitId = someOrganisation();

describe('an open social case', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(defineCitizensSubgraph({ unitId, emergencyKey: null }));
  });
  afterAll(() => citizens.close());

  const omar = viewerOf('outreach', { staffMemberId: randomUUID(), organisationId: someOrganisation() });
  const send = async (field: string, type: string, input: object, as: Viewer, answer = '__typename') => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} } }`;
    const { data, errors } = await citizens.ask<Record<string, object>>({ query, variables: { input }, as });
    expect(errors).toBeUndefined();
    return data[field] as { contact: { id: string }; citizen: { id: string }; enrolment: { id: string } };
  };

  it('is that of the unit while the enrolment runs', async () => {
    const citizenId = await someCitizen(citizens);
    const as = viewerOf('coordinator');
    const wish = { citizenId, criteria: ['HOMELESS'], reason: 'Sover ude hele året rundt.' };
    const answer = '... on EnrolCitizenSuccess { enrolment { id } }';
    const { enrolment } = await send('enrolCitizen', 'EnrolCitizenInput', wish, as, answer);
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      {
        ...{ kind: 'openSocialCase', organisation_id: unitId, staff_member_id: null, subject: null },
        ...{ classes: -1, purpose: null, valid_from: expect.any(Date), valid_to: null },
      },
    ]);
    const end = {
      ...{ enrolmentId: enrolment.id, version: 1, reason: 'NEED_CEASED', assessment: 'Har bolig og klarer sig selv.' },
      aftercare: { medicine: 'Ingen', socialSituation: 'Egen bolig', followUpOn: '2099-01-01' },
    };
    await send('endEnrolment', 'EndEnrolmentInput', end, as);
    const [ended] = await factsDue(citizens, citizenId);
    expect(ended?.valid_to?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is that of no one while it is not known which unit an enrolment belongs to', async () => {
    const citizenId = await someCitizen(citizens);
    await citizens.sql(
      `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria)
       VALUES ($1, $2, 'ACTIVE', now(), now(), '{HOMELESS}')`,
      [randomUUID(), citizenId],
    );
    expect(await factsDue(citizens, citizenId)).toEqual([]);
  });

  const meet = async (citizenId: string) => {
    const answer = '... on RecordContactSuccess { contact { id } }';
    const wish = { citizenId, placeKind: 'STREET' };
    return (await send('recordContact', 'RecordContactInput', wish, omar, answer)).contact.id;
  };

  it('is that of whoever met the person, until two weeks after it led to help', async () => {
    const citizenId = await someCitizen(citizens);
    const contactId = await meet(citizenId);
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      { staff_member_id: omar.staffMemberId, organisation_id: null, valid_to: null },
    ]);
    const help = { contactId, version: 1, help: 'Fik en seng på herberget.' };
    const before = Date.now();
    await send('resolveContact', 'ResolveContactInput', help, omar);
    const [fact] = await factsDue(citizens, citizenId);
    expect(fact?.valid_to?.getTime()).toBeGreaterThanOrEqual(before + 14 * DAY);
    expect(fact?.valid_to?.getTime()).toBeLessThanOrEqual(Date.now() + 14 * DAY);
  });

  it('is also that of the organisation a contact was handed to, and of the next one instead', async () => {
    const citizenId = await someCitizen(citizens);
    const contactId = await meet(citizenId);
    const [first, second] = [someOrganisation(), someOrganisation()];
    const hand = (ownerId: string, version: number) =>
      send(
        'forwardContact',
        'ForwardContactInput',
        { contactId, version, ownerId, reason: 'Bor i jeres område' },
        omar,
      );
    await hand(first, 1);
    const before = await factsDue(citizens, citizenId);
    expect(before).toMatchObject([{ staff_member_id: omar.staffMemberId }, { organisation_id: first }]);
    await hand(second, 2);
    const after = await factsDue(citizens, citizenId);
    expect(after).toMatchObject([{ staff_member_id: omar.staffMemberId }, { organisation_id: second }]);
    expect(after.map(({ fact_id }) => fact_id)).toEqual(before.map(({ fact_id }) => fact_id));
  });

  it('is that of whoever opened the record, for three months', async () => {
    const answer = '... on RegisterCitizenSuccess { citizen { id } }';
    const { citizen } = await send('registerCitizen', 'RegisterCitizenInput', { aliases: ['Hat'] }, omar, answer);
    const [fact] = await factsDue(citizens, citizen.id);
    expect(fact).toMatchObject({ kind: 'openSocialCase', staff_member_id: omar.staffMemberId });
    expect((fact?.valid_to?.getTime() ?? 0) - (fact?.valid_from.getTime() ?? 0)).toBe(90 * DAY);
  });

  const stay = (citizenId: string, as: Viewer, kind: string, daysAgo: number) =>
    send(
      'recordLivingSituation',
      'RecordLivingSituationInput',
      { citizenId, kind, observedAt: new Date(Date.now() - daysAgo * DAY).toISOString() },
      as,
    );
  const henrik = viewerOf('shelter', { organisationId: someOrganisation() });

  it('is that of the shelter whose staff say that the person stays there, until they stay elsewhere', async () => {
    const citizenId = await someCitizen(citizens);
    await stay(citizenId, henrik, 'SHELTER', 9);
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      { kind: 'openSocialCase', organisation_id: henrik.organisationId, valid_to: null },
    ]);
    await stay(citizenId, omar, 'ROUGH_SLEEPING', 2);
    const [over] = await factsDue(citizens, citizenId);
    expect(Date.now() - (over?.valid_to?.getTime() ?? 0)).toBeGreaterThan(DAY);
    await stay(citizenId, omar, 'NIGHT_CAFE', 5);
    const [sooner] = await factsDue(citizens, citizenId);
    expect(sooner?.valid_to?.getTime()).toBeLessThan(over?.valid_to?.getTime() ?? 0);
  });

  it('ends at a shelter when another record of the person says that they stay elsewhere', async () => {
    const [kept, merged] = [await someCitizen(citizens), await someCitizen(citizens)];
    await stay(merged, henrik, 'SHELTER', 9);
    await stay(kept, omar, 'ROUGH_SLEEPING', 2);
    expect(await factsDue(citizens, merged)).toMatchObject([{ valid_to: null }]);
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    expect(await factsDue(citizens, merged)).toMatchObject([{ citizen_id: merged, valid_to: expect.any(Date) }]);
  });

  it('does not come from a shelter that others name, nor from a note of its staff that the person stays elsewhere', async () => {
    const citizenId = await someCitizen(citizens);
    await stay(citizenId, omar, 'SHELTER', 3);
    await stay(citizenId, henrik, 'NIGHT_CAFE', 1);
    expect(await factsDue(citizens, citizenId)).toEqual([]);
  });
});
