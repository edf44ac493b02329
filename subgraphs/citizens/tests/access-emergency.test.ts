import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { UNIT_OF_THE_SEEDS } from '../src/config.ts';
import { accessHouse, logged, relate, somePerson, stranger } from '../src/testing/access-house.ts';
import { someFact } from '../src/testing/arrange.ts';
import { plain } from '../src/testing/mutations.ts';

const PERSON = `query ($id: ID!) { citizen(id: $id) {
  id displayName livingSituation { place } emergencyAccesses { reason } } }`;
const TAKE = `mutation ($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) {
  __typename ... on TakeEmergencyAccessSuccess { emergencyAccessId } ... on InvalidInput { field } ... on Problem { message } } }`;
const RENEW = `mutation ($input: RenewEmergencyAccessInput!) { renewEmergencyAccess(input: $input) { __typename } }`;
const REVIEW = `mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) {
  __typename ... on ReviewEmergencyAccessSuccess { emergencyAccess { reason staffMember { id } } } ... on Problem { message } } }`;
const WITHHOLD = `mutation ($input: WithholdEmergencyAccessInput!) { withholdEmergencyAccess(input: $input) {
  __typename ... on Problem { message } } }`;
const SHUT =
  'mutation ($input: BlockAccessInput!) { blockAccess(input: $input) { ... on BlockAccessSuccess { block { id } } } }';
const LIFT = plain('liftBlock');
const QUEUE = '{ emergencyAccessesToReview(first: 100) { edges { node { id } } pageInfo { hasNextPage } } }';
const LOG = `query ($id: ID!) { citizen(id: $id) {
  emergencyAccesses { id } accessLog { edges { node { organisation { id } } } pageInfo { hasNextPage } } } }`;

interface Taken {
  __typename: string;
  emergencyAccessId: string;
}
interface Queue {
  emergencyAccessesToReview: { edges: { node: { id: string } }[] };
}

describe('access in an emergency', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  const reason = 'Fundet bevidstløs, lægen spørger efter medicin.';
  const send = async (query: string, input: object, as: Viewer) => {
    const { data, errors } = await citizens.ask<Record<string, Taken>>({ query, variables: { input }, as });
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as Taken;
  };
  const take = (citizenId: string, as: Viewer, why = reason) => send(TAKE, { citizenId, reason: why }, as);
  const see = async (id: string, as: Viewer) =>
    (await citizens.ask<{ citizen: object | null }>({ query: PERSON, variables: { id }, as })).data.citizen;
  const queue = async (as: Viewer) =>
    (await citizens.ask<Queue>({ query: QUEUE, as })).data.emergencyAccessesToReview.edges.map(({ node }) => node.id);
  /** As if it had begun so many minutes ago. */
  const age = async (citizenId: string, minutes: number) => {
    const earlier = `make_interval(mins => ${minutes})`;
    await citizens.sql(
      `UPDATE emergency_access SET started_at = started_at - ${earlier}, renewed_at = renewed_at - ${earlier},
         ends_at = ends_at - ${earlier} WHERE citizen_id = $1`,
      [citizenId],
    );
    await citizens.sql(
      `UPDATE access_fact SET valid_from = valid_from - ${earlier}, valid_to = valid_to - ${earlier}
       WHERE kind = 'emergency' AND citizen_id = $1`,
      [citizenId],
    );
  };
  /** As if the events about all looks at the person up to now had come. */
  const collect = (citizenId: string) =>
    citizens.sql(
      `WITH people AS (
         INSERT INTO collected_access_people (day, digest) VALUES ((now() AT TIME ZONE 'UTC')::date, uuid_send(gen_random_uuid())) RETURNING id, day
       ), told AS (
         INSERT INTO collected_access_event (people_id, subgraph, seq, at, subject, role, organisation_id, staff_member_id,
           viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
         SELECT people.id, subgraph, access_event.id, at, subject, role, organisation_id, staff_member_id, viewer_citizen_id, operation, activity,
           data_classes, purpose, basis, outcome, correlation_id
         FROM access_event, people WHERE $1 = ANY (citizen_ids) ON CONFLICT (subgraph, seq) DO NOTHING)
       INSERT INTO collected_access_citizen (people_id, citizen_id, day) SELECT id, $1, day FROM people`,
      [citizenId],
    );
  const reviewer = () => stranger('manager', { organisationId: UNIT_OF_THE_SEEDS, purpose: 'quality' });

  it('opens that person and nobody else, a protected place and a restricted record as well', async () => {
    const as = stranger('outreach');
    const home = { confidentiality: 'PROTECTED_ADDRESS', place: 'Skjulvej 3' };
    const [id, second, restricted] = await Promise.all([
      somePerson(citizens, home),
      somePerson(citizens),
      somePerson(citizens, { confidentiality: 'RESTRICTED' }),
    ]);
    expect(await see(id, as)).toBeNull();
    await take(id, as);
    expect(await see(id, as)).toMatchObject({ displayName: 'Ida Prøve', livingSituation: { place: 'Skjulvej 3' } });
    expect(await see(second, as)).toBeNull();
    await take(restricted, as);
    expect(await see(restricted, as)).toMatchObject({ displayName: 'Ida Prøve' });
    expect(await see(id, stranger('outreach'))).toBeNull();
  });

  it('is the ground of the taking and of each look in the log', async () => {
    const [as, id] = [stranger('clinic'), await somePerson(citizens)];
    await take(id, as);
    await see(id, as);
    const allowed = (await logged(citizens, id, as)).filter(({ outcome }) => outcome === 'allowed');
    const ground = { basis: 'emergency-health', purpose: 'emergency' };
    expect(allowed).toMatchObject([{ ...ground, data_classes: ['identity'] }, ground]);
  });

  it('shows who took it to no staff but managers, which is no refusal', async () => {
    const [as, id] = [stranger('coordinator'), await somePerson(citizens)];
    await relate(citizens, as, id);
    await take(id, as);
    expect(await see(id, as)).toMatchObject({ emergencyAccesses: null });
    expect((await logged(citizens, id, as)).map(({ outcome }) => outcome)).not.toContain('denied');
  });

  it('asks for a reason, and opens nothing without one', async () => {
    const [as, id] = [stranger('fact'), await somePerson(citizens)];
    // The last has twenty characters only for who counts an emoji twice.
    for (const why of ['Akut!', ' '.repeat(40), 'xxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'Faldt om 🚑 på gaden'])
      expect(await take(id, as, why)).toMatchObject({ field: 'reason' });
    expect(await see(id, as)).toBeNull();
  });

  it('ends after an hour, unless it was renewed before', async () => {
    const [as, id] = [stranger('shelter'), await somePerson(citizens)];
    const { emergencyAccessId } = await take(id, as);
    await age(id, 50);
    expect(await see(id, as)).not.toBeNull();
    expect(await send(RENEW, { emergencyAccessId }, as)).toEqual({ __typename: 'RenewEmergencyAccessSuccess' });
    await citizens.sql(`UPDATE emergency_access SET started_at = started_at - interval '1 hour' WHERE id = $1`, [
      emergencyAccessId,
    ]);
    await age(id, 50);
    expect(await see(id, as)).not.toBeNull();
    await age(id, 11);
    expect(await see(id, as)).toBeNull();
    expect(await send(RENEW, { emergencyAccessId }, as)).toEqual({ __typename: 'EmergencyAccessOver' });
  });

  it('counts for an hour from its beginning, whatever end a fact says it has', async () => {
    const [as, id] = [stranger('outreach'), await somePerson(citizens)];
    await take(id, as);
    await citizens.sql(
      `UPDATE access_fact SET valid_from = now() - interval '61 minutes', valid_to = now() + interval '1 day'
       WHERE kind = 'emergency' AND citizen_id = $1`,
      [id],
    );
    expect(await see(id, as)).toBeNull();
  });

  it('is reviewed by the managers of the unit for a restricted record as well, of which they see nothing else', async () => {
    const id = await somePerson(citizens);
    const manager = reviewer();
    const { emergencyAccessId } = await take(id, stranger('outreach'));
    await citizens.sql(`UPDATE citizen SET confidentiality = 'RESTRICTED' WHERE id = $1`, [id]);
    await someFact(citizens, 'restriction', id);
    expect(await see(id, manager)).toMatchObject({ displayName: null, emergencyAccesses: [{ reason }] });
    expect(await queue(manager)).toContain(emergencyAccessId);
    const review = { emergencyAccessId, version: 1, verdict: 'JUSTIFIED', note: 'Det kunne ikke vente.' };
    expect(await send(REVIEW, review, manager)).toMatchObject({ emergencyAccess: { reason } });
    await citizens.sql(
      `UPDATE access_fact SET valid_to = date_trunc('milliseconds', now()) WHERE kind = 'emergencyReview' AND citizen_id = $1`,
      [id],
    );
    expect(await see(id, manager)).toMatchObject({ displayName: null, emergencyAccesses: null });
  });

  it('opens the person past a block on everybody, and is no ground for lifting it', async () => {
    const [as, id] = [stranger('outreach'), await somePerson(citizens)];
    const own = stranger('citizen', { citizenId: id, staffMemberId: null, organisationId: null });
    const { block } = (await send(SHUT, { citizenId: id }, own)) as unknown as { block: { id: string } };
    await take(id, as);
    expect(await see(id, as)).toMatchObject({ displayName: 'Ida Prøve' });
    const lift = (who: Viewer) =>
      citizens.ask({ query: LIFT, variables: { input: { blockId: block.id, version: 1 } }, as: who });
    expect((await lift(as)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await citizens.sql('SELECT lifted_at FROM block WHERE id = $1', [block.id])).toEqual([{ lifted_at: null }]);
    expect((await lift(own)).data).toEqual({ liftBlock: { __typename: 'LiftBlockSuccess' } });
  });

  it('is refused the sixth time in a day, and that person stays hidden', async () => {
    const [as, people] = [stranger('fact'), await Promise.all([1, 2, 3, 4, 5, 6].map(() => somePerson(citizens)))];
    for (const id of people.slice(0, 5)) expect(await take(id, as)).toHaveProperty('emergencyAccessId');
    const sixth = people[5] ?? '';
    expect(await take(sixth, as)).toMatchObject({ __typename: 'TooManyEmergencyAccesses' });
    expect(await see(sixth, as)).toBeNull();
  });

  it('is told to the managers of the unit for the review, until a day after it, and to no others', async () => {
    const id = await somePerson(citizens);
    const { emergencyAccessId } = await take(id, stranger('outreach'));
    const manager = reviewer();
    const others = [
      stranger('manager', { purpose: 'quality' }),
      stranger('manager', { organisationId: UNIT_OF_THE_SEEDS }),
    ];
    const review = { emergencyAccessId, version: 1, verdict: 'JUSTIFIED', note: 'Det kunne ikke vente.' };
    const decision = { emergencyAccessId, version: 1, legalBasis: 'lov § 22', until: new Date(Date.now() + 60_000) };
    for (const as of others) {
      expect(await queue(as)).toEqual([]);
      expect(await send(REVIEW, review, as)).toMatchObject({ __typename: 'NotFound' });
      expect(await send(WITHHOLD, decision, as)).toEqual(
        await send(WITHHOLD, { ...decision, emergencyAccessId: randomUUID() }, as),
      );
      expect(await see(id, as)).toBeNull();
    }
    expect(await queue(manager)).toContain(emergencyAccessId);
    expect(await send(REVIEW, review, manager)).toMatchObject({ emergencyAccess: { reason } });
    expect(await see(id, manager)).toMatchObject({ emergencyAccesses: [{ reason }] });
    await citizens.sql(
      `UPDATE access_fact SET valid_to = date_trunc('milliseconds', now()) WHERE purpose = 'quality' AND citizen_id = $1`,
      [id],
    );
    expect(await see(id, manager)).toBeNull();
  });

  it.each([
    ['whom nothing else entitles', false],
    ['who has the case besides', true],
  ])(
    'leaves no trace for the person while it is withheld from them, taken by somebody %s',
    async (_whom, isRelated) => {
      const [as, id, offence] = [stranger('outreach'), await somePerson(citizens), stranger('fact')];
      const manager = reviewer();
      if (isRelated) await relate(citizens, as, id);
      const { emergencyAccessId } = await take(id, as);
      await see(id, as);
      await see(id, offence);
      await collect(id);
      const own = stranger('citizen', { citizenId: id, staffMemberId: null, organisationId: null });
      const log = async () => (await citizens.ask({ query: LOG, variables: { id }, as: own })).data.citizen;
      expect(JSON.stringify(await log())).toContain(as.organisationId);
      const until = new Date(Date.now() + 3_600_000).toISOString();
      await send(WITHHOLD, { emergencyAccessId, version: 1, legalBasis: 'databeskyttelseslov § 22', until }, manager);
      const review = { emergencyAccessId, version: 2, verdict: 'JUSTIFIED', note: 'Det kunne ikke vente.' };
      expect(await send(REVIEW, review, manager)).toMatchObject({ __typename: 'ReviewEmergencyAccessSuccess' });
      await see(id, manager);
      await collect(id);
      const left = {
        emergencyAccesses: [],
        accessLog: {
          // Newest first: their own look at the log before it was withheld, and the one that was refused.
          edges: [{ node: { organisation: null } }, { node: { organisation: { id: offence.organisationId } } }],
          pageInfo: { hasNextPage: false },
        },
      };
      expect(await log()).toEqual(left);
      await citizens.sql(`UPDATE emergency_access SET withheld_until = now() WHERE id = $1`, [emergencyAccessId]);
      expect(JSON.stringify(await log())).toContain(manager.organisationId);
    },
  );
});
