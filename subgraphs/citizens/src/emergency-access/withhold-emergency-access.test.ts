import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { UNIT_OF_THE_SEEDS } from '../config.ts';
import { someCitizen } from '../testing/arrange.ts';
import { ago, collectLooks } from '../testing/collect-looks.ts';
import { someEmergencyAccess } from '../testing/some-emergency-access.ts';

const WITHHOLD = `mutation ($input: WithholdEmergencyAccessInput!) { withholdEmergencyAccess(input: $input) {
  __typename
  ... on WithholdEmergencyAccessSuccess { emergencyAccess { withheld version } }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const SEEN = `query ($id: ID!) { citizen(id: $id) {
  emergencyAccesses { id reason staffMember { id } organisation { id } withheld } } }`;
const LOG = `query ($id: ID!) { citizen(id: $id) { accessLog { edges { node { operation } } } } }`;
const EXPORT = `query ($id: ID!) { accessLogExport(citizenId: $id) { content events } }`;

interface Log {
  citizen: { accessLog: { edges: { node: { operation: string } }[] } };
}
const HOUR = 3_600_000;
const inHours = (count: number) => new Date(Date.now() + count * HOUR).toISOString();

describe('what the person sees of emergency access', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(() =>
    citizens.sql(
      `TRUNCATE emergency_access, collected_access_event, collected_access_people, collected_access_citizen, access_event,
         access_seal`,
    ),
  );
  afterAll(() => citizens.close());

  const manager = viewerOf('manager', { staffMemberId: randomUUID(), purpose: 'quality' });
  const self = (citizenId: string, role: 'citizen' | 'guardian' = 'citizen') =>
    viewerOf(role, { citizenId, purpose: 'citizenSelf' });
  const withhold = async (input: object, as: Viewer = manager) => {
    const wish = { version: 1, legalBasis: 'databeskyttelseslov § 22 stk. 1', until: inHours(48) };
    const variables = { input: { ...wish, ...input } };
    return (await citizens.ask({ query: WITHHOLD, variables, as })).data.withholdEmergencyAccess;
  };
  const seen = async (id: string, as: Viewer) =>
    (
      await citizens.ask<{ citizen: { emergencyAccesses: object[] | null } | null }>({
        ...{ query: SEEN, variables: { id }, as },
      })
    ).data.citizen?.emergencyAccesses ?? null;
  const outcomes = async (citizenId: string) =>
    (
      await citizens.sql<{ outcome: string }>(
        `SELECT outcome FROM access_event WHERE $1 = ANY (citizen_ids) AND 'accessLog' = ANY (data_classes) ORDER BY outcome`,
        [citizenId],
      )
    ).map(({ outcome }) => outcome);
  const taken = async () => someEmergencyAccess(citizens, { citizenId: await someCitizen(citizens), hoursAgo: 3 });

  it('is that it was taken, by which unit and why, and not by whom', async () => {
    const { id, citizenId, organisationId, staffMemberId } = await taken();
    const shown = { id, reason: 'Fundet bevidstløs på gaden.', organisation: { id: organisationId }, withheld: false };
    for (const role of ['citizen', 'guardian'] as const)
      expect(await seen(citizenId, self(citizenId, role))).toEqual([{ ...shown, staffMember: null }]);
    expect(await seen(citizenId, manager)).toEqual([{ ...shown, staffMember: { id: staffMemberId } }]);
  });

  it('is for nobody else: held back from staff as a matter of course, and refused to another citizen', async () => {
    const { citizenId } = await taken();
    expect(await seen(citizenId, viewerOf('coordinator'))).toBeNull();
    expect(await outcomes(citizenId)).toEqual(['masked']);
    expect(await seen(citizenId, self(await someCitizen(citizens)))).toBeNull();
    const refused = `SELECT role FROM access_event WHERE $1 = ANY (citizen_ids) AND outcome = 'denied'`;
    expect(await citizens.sql(refused, [citizenId])).toEqual([{ role: 'citizen' }]);
  });

  it('is nothing while a decision withholds it, and the log says that something was withheld', async () => {
    const { id, citizenId } = await taken();
    expect(await withhold({ emergencyAccessId: id })).toMatchObject({
      emergencyAccess: { withheld: true, version: 2 },
    });
    await citizens.sql('DELETE FROM access_event');
    expect(await seen(citizenId, self(citizenId))).toEqual([]);
    expect(await outcomes(citizenId)).toEqual(['allowed', 'masked']);
    expect(await seen(citizenId, manager)).toMatchObject([{ id, withheld: true }]);
    await citizens.sql(`UPDATE emergency_access SET withheld_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await seen(citizenId, self(citizenId))).toMatchObject([{ id }]);
  });

  it('cannot be reached by its key either', async () => {
    const { id, citizenId } = await taken();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on EmergencyAccess { reason staffMember { id } } } }`;
    const point = async (as: Viewer) =>
      (await citizens.ask({ query, variables: { of: [{ __typename: 'EmergencyAccess', id }] }, as })).data._entities;
    expect(await point(self(citizenId))).toEqual([{ reason: expect.any(String), staffMember: null }]);
    expect(await point(viewerOf('fact'))).toEqual([null]);
    await withhold({ emergencyAccessId: id });
    expect(await point(self(citizenId))).toEqual([null]);
    expect(await point(manager)).toMatchObject([{ staffMember: { id: expect.any(String) } }]);
  });

  /** A row of the read log so many minutes after the access was taken. */
  const look = (operation: string, minutes: number, fields: Parameters<typeof collectLooks>[1][number]) =>
    collectLooks(citizens, [
      {
        ...{ operation, at: ago((180 - minutes) * 60_000), role: 'outreach', purpose: 'coordination' },
        ...{ basis: 'emergency-municipal', dataClasses: ['health'], ...fields },
      },
    ]);
  const logOf = async (id: string, as: Viewer) =>
    (await citizens.ask<Log>({ query: LOG, variables: { id }, as })).data.citizen.accessLog.edges.map(
      ({ node }) => node.operation,
    );

  it('leaves the looks of that hour out of their read log and its export, and no others', async () => {
    const { id, citizenId, staffMemberId } = await taken();
    await look('Overview', 10, { citizenId, staffMemberId });
    const beside = { citizenId, staffMemberId, basis: 'emergency-municipal municipal-relation' };
    await look('OnTwoGrounds', 15, beside);
    await look('Taking', 0, { citizenId, staffMemberId, basis: 'none' });
    await look('HeldBack', 16, { citizenId, staffMemberId, basis: 'none', outcome: 'masked' });
    await look('LateOverview', 90, { citizenId, staffMemberId });
    await look('OwnCase', 20, { citizenId, staffMemberId, basis: 'relation' });
    await look('Colleague', 30, { citizenId, staffMemberId: randomUUID() });
    await look('WhoLooked', 100, {
      citizenId,
      outcome: 'masked',
      dataClasses: ['accessLog'],
      viewerCitizenId: citizenId,
    });
    expect(await logOf(citizenId, self(citizenId))).toHaveLength(8);
    await withhold({ emergencyAccessId: id });
    const left = ['LateOverview', 'Colleague', 'OwnCase'];
    expect(await logOf(citizenId, self(citizenId))).toEqual(left);
    expect(await logOf(citizenId, self(citizenId, 'guardian'))).toEqual(left);
    expect(await logOf(citizenId, manager)).toHaveLength(8);
    const { data } = await citizens.ask({ query: EXPORT, variables: { id: citizenId }, as: self(citizenId) });
    expect(data.accessLogExport).toMatchObject({ events: 3, content: expect.not.stringContaining('"Overview"') });
    expect(await outcomes(citizenId)).toContain('masked');
  });

  it('leaves what managers did about it out as well, and nothing that they did for another reason', async () => {
    const { id, citizenId } = await taken();
    const ofReview = { citizenId, role: 'manager', purpose: 'quality', organisationId: UNIT_OF_THE_SEEDS } as const;
    const log = { dataClasses: ['accessLog' as const], basis: 'log-review' };
    await look('Before', -30, { ...ofReview, basis: 'manager-relation' });
    await look('Judging', 70, { ...ofReview, basis: 'manager-relation', dataClasses: ['plan'] });
    await look('Masked', 75, { ...ofReview, basis: 'none', outcome: 'masked' });
    await look('Refused', 80, { ...ofReview, basis: 'none', outcome: 'denied' });
    await look('Withholding', 85, { ...ofReview, ...log });
    await look('OfAnotherUnit', 90, { ...ofReview, organisationId: randomUUID(), basis: 'manager-relation' });
    await look('WithholdingAnew', 95, { ...ofReview, ...log, organisationId: randomUUID(), basis: 'log-supervision' });
    await look('Leading', 100, { ...ofReview, purpose: 'coordination', basis: 'manager-relation' });
    expect(await logOf(citizenId, self(citizenId))).toHaveLength(8);
    await withhold({ emergencyAccessId: id });
    const left = ['Leading', 'OfAnotherUnit', 'Refused', 'Before'];
    for (const role of ['citizen', 'guardian'] as const)
      expect(await logOf(citizenId, self(citizenId, role))).toEqual(left);
    const { data } = await citizens.ask({ query: EXPORT, variables: { id: citizenId }, as: self(citizenId) });
    expect(data.accessLogExport).toMatchObject({ events: 4, content: expect.not.stringContaining('log-') });
    await citizens.sql(
      `UPDATE emergency_access SET verdict = 'JUSTIFIED', note = 'Nødvendigt', reviewed_at = started_at - interval '23 hours'
       WHERE id = $1`,
      [id],
    );
    expect(await logOf(citizenId, self(citizenId))).toEqual([
      'Leading',
      'OfAnotherUnit',
      'Refused',
      'Masked',
      'Judging',
      'Before',
    ]);
    await citizens.sql('UPDATE emergency_access SET withheld_until = now() WHERE id = $1', [id]);
    expect(await logOf(citizenId, self(citizenId))).toHaveLength(8);
  });

  it('is withheld by a decision with a paragraph and an end, on what was read', async () => {
    const { id: emergencyAccessId } = await taken();
    expect(await withhold({ emergencyAccessId, legalBasis: '§' })).toMatchObject({ field: 'legalBasis' });
    expect(await withhold({ emergencyAccessId, until: inHours(-1) })).toMatchObject({ field: 'until' });
    expect(await withhold({ emergencyAccessId, version: 9 })).toMatchObject({ currentVersion: 1 });
    expect(await withhold({ emergencyAccessId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const input = { emergencyAccessId, until: inHours(2), idempotencyKey: 'h-1' };
    expect(await withhold(input)).toEqual(await withhold(input));
  });
});
