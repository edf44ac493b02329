import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { openEmergencyGrant } from '@tvaers/contract/emergency-grant';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { CPR } from '../citizens/identifier.rules.ts';
import { citizensSubgraph, defineCitizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const ANSWER = 'citizenId emergencyAccessId startedAt endsAt grant';
const TAKE = `mutation ($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) {
  __typename ... on TakeEmergencyAccessSuccess { ${ANSWER} } ... on InvalidInput { field } ... on Problem { message } } }`;
const RENEW = `mutation ($input: RenewEmergencyAccessInput!) { renewEmergencyAccess(input: $input) {
  __typename ... on RenewEmergencyAccessSuccess { ${ANSWER} } ... on Problem { message } } }`;

interface Granted {
  __typename: string;
  citizenId: string;
  emergencyAccessId: string;
  startedAt: string;
  endsAt: string;
  grant: string;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const HOUR = 3_600_000;
const unitId = someOrganisation();
const reason = 'Fundet bevidstløs, lægen spørger efter medicin.';

describe('emergency access', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(defineCitizensSubgraph({ unitId, emergencyKey: privateKey }));
  });
  afterAll(() => citizens.close());

  const somebody = (role: 'outreach' | 'clinic' = 'outreach') => viewerOf(role, { staffMemberId: randomUUID() });
  const send = async (query: string, input: object, as: Viewer) => {
    const { data } = await citizens.ask<Record<string, Granted>>({ query, variables: { input }, as });
    return Object.values(data)[0] as Granted;
  };
  const take = (input: object, as: Viewer = somebody()) => send(TAKE, { reason, ...input }, as);
  const renew = (emergencyAccessId: string, as: Viewer) => send(RENEW, { emergencyAccessId }, as);

  it('opens one person for an hour, with a grant that says whose it is', async () => {
    const citizenId = await someCitizen(citizens);
    const as = somebody();
    const granted = await take({ citizenId }, as);
    expect(granted).toMatchObject({ __typename: 'TakeEmergencyAccessSuccess', citizenId });
    expect(Date.parse(granted.endsAt) - Date.parse(granted.startedAt)).toBe(HOUR);
    const from = Math.floor(Date.parse(granted.startedAt) / 1000);
    expect(openEmergencyGrant(granted.grant, { keys: [publicKey] })).toEqual({
      grant: {
        ...{ grantId: granted.emergencyAccessId, citizenId, subject: as.subject, staffMemberId: as.staffMemberId },
        ...{ from, to: from + 3600 },
      },
    });
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      {
        ...{ kind: 'emergency', staff_member_id: as.staffMemberId, organisation_id: null, classes: -1 },
        ...{ valid_from: new Date(granted.startedAt), valid_to: new Date(granted.endsAt) },
      },
      { kind: 'emergencyReview', organisation_id: unitId, purpose: 'quality', valid_to: null },
      { kind: 'openSocialCase', organisation_id: unitId, purpose: 'quality', valid_to: null },
    ]);
  });

  it('finds the person by a number as well, and the one who speaks for a merged record', async () => {
    const [kept, merged] = [await someCitizen(citizens), await someCitizen(citizens)];
    await citizens.sql(
      `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at)
       VALUES ($1, $2, $3, '0101701234', 'OFFICIAL', now())`,
      [randomUUID(), merged, CPR],
    );
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    expect(await take({ identifier: '010170-1234' })).toMatchObject({ citizenId: kept });
    expect(await take({ citizenId: merged })).toMatchObject({ citizenId: kept });
  });

  it('tells an unknown number, one that is none and an unknown id apart in nothing', async () => {
    const unknown = await take({ citizenId: randomUUID() });
    expect(unknown).toMatchObject({ __typename: 'NotFound', message: 'Borgeren findes ikke.' });
    for (const input of [{ citizenId: 'nobody' }, { identifier: '3112999999' }, { identifier: 'Ida Prøve' }])
      expect(await take(input)).toEqual(unknown);
  });

  it('is in the read log by itself, since it says that there is such a person', async () => {
    const citizenId = await someCitizen(citizens);
    await take({ citizenId });
    const rows = `SELECT data_classes, activity, outcome FROM access_event WHERE $1 = ANY (citizen_ids)`;
    expect(await citizens.sql(rows, [citizenId])).toEqual([
      { data_classes: ['identity'], activity: 'write', outcome: 'allowed' },
    ]);
  });

  it('asks for a reason that somebody typed, and for one person', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await take({ citizenId, reason: 'Akut!              ' })).toMatchObject({ field: 'reason' });
    expect(await take({ citizenId, reason: 'a'.repeat(30) })).toMatchObject({ field: 'reason' });
    expect(await take({})).toMatchObject({ field: 'citizenId' });
    expect(await take({ citizenId, identifier: '0101701234' })).toMatchObject({ field: 'citizenId' });
    expect(await factsDue(citizens, citizenId)).toEqual([]);
  });

  it('is given five times a day to one member of staff, also when they ask for all at once', async () => {
    const as = somebody();
    const ids = await Promise.all(Array.from({ length: 7 }, () => someCitizen(citizens)));
    const answers = await Promise.all(ids.map((citizenId) => take({ citizenId }, as)));
    expect(answers.filter(({ __typename }) => __typename === 'TakeEmergencyAccessSuccess')).toHaveLength(5);
    expect(answers.filter(({ __typename }) => __typename === 'TooManyEmergencyAccesses')).toHaveLength(2);
    await citizens.sql(
      `UPDATE emergency_access SET started_at = started_at - interval '25 hours',
         renewed_at = renewed_at - interval '25 hours', ends_at = ends_at - interval '25 hours'
       WHERE staff_member_id = $1`,
      [as.staffMemberId],
    );
    expect(await take({ citizenId: ids[0] }, as)).toMatchObject({ __typename: 'TakeEmergencyAccessSuccess' });
  });

  it('is taken once for one key, and answers the same grant', async () => {
    const [as, input] = [somebody(), { citizenId: await someCitizen(citizens), idempotencyKey: 't-1' }];
    expect(await take(input, as)).toEqual(await take(input, as));
    expect(await take({ ...input, reason: `${reason} Haster.` }, as)).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });

  it('is for staff who meet people, and for a member of staff who can be named', async () => {
    const variables = { input: { citizenId: await someCitizen(citizens), reason } };
    const others = (['manager', 'steering', 'operator', 'citizen', 'guardian', 'medcom'] as const).map((role) =>
      viewerOf(role),
    );
    for (const as of [...others, viewerOf('fact', { staffMemberId: null })]) {
      const { errors } = await citizens.ask({ query: TAKE, variables, as });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  /** Moves one back in time, as if it had been taken and last renewed so many minutes ago. */
  const age = (id: string, started: number, renewed: number) =>
    citizens.sql(
      `UPDATE emergency_access SET started_at = now() - make_interval(mins => $2),
         renewed_at = now() - make_interval(mins => $3),
         ends_at = least(now() - make_interval(mins => $3) + interval '1 hour',
           now() - make_interval(mins => $2) + interval '24 hours')
       WHERE id = $1`,
      [id, started, renewed],
    );

  it('goes on for another hour while it runs, and its fact begins anew', async () => {
    const [as, citizenId] = [somebody(), await someCitizen(citizens)];
    const { emergencyAccessId } = await take({ citizenId }, as);
    await age(emergencyAccessId, 50, 50);
    const renewed = await renew(emergencyAccessId, as);
    expect(renewed).toMatchObject({ __typename: 'RenewEmergencyAccessSuccess', citizenId, emergencyAccessId });
    expect(Date.parse(renewed.endsAt) - Date.parse(renewed.startedAt)).toBeGreaterThan(1.5 * HOUR);
    expect(openEmergencyGrant(renewed.grant, { keys: [publicKey] })).toHaveProperty('grant');
    const [fact] = await factsDue(citizens, citizenId);
    expect((fact?.valid_to?.getTime() ?? 0) - (fact?.valid_from.getTime() ?? 0)).toBe(HOUR);
  });

  it('does not go on once it has ended, nor past a day, nor for somebody else', async () => {
    const [as, citizenId] = [somebody(), await someCitizen(citizens)];
    const { emergencyAccessId } = await take({ citizenId }, as);
    const unknown = await renew(randomUUID(), as);
    expect(unknown).toMatchObject({ __typename: 'NotFound' });
    expect(await renew(emergencyAccessId, somebody())).toEqual(unknown);
    await age(emergencyAccessId, 24 * 60 - 10, 30);
    const last = await renew(emergencyAccessId, as);
    expect(Date.parse(last.endsAt) - Date.parse(last.startedAt)).toBe(24 * HOUR);
    await age(emergencyAccessId, 61, 61);
    expect(await renew(emergencyAccessId, as)).toMatchObject({ __typename: 'EmergencyAccessOver' });
  });

  it.each(['JUSTIFIED', 'UNJUSTIFIED'])('does not go on after a manager has found it %s', async (verdict) => {
    const [as, citizenId] = [somebody(), await someCitizen(citizens)];
    const { emergencyAccessId } = await take({ citizenId }, as);
    await citizens.sql(
      `UPDATE emergency_access SET verdict = $2, note = 'Set igennem', reviewed_at = now() WHERE id = $1`,
      [emergencyAccessId, verdict],
    );
    const [before] = await factsDue(citizens, citizenId);
    expect(await renew(emergencyAccessId, as)).toMatchObject({ __typename: 'EmergencyAccessOver' });
    expect((await factsDue(citizens, citizenId))[0]).toEqual(before);
  });

  it('is not given without a key to sign the grant with, and nothing is kept then', async () => {
    const keyless = await testSubgraph(citizensSubgraph);
    const citizenId = await someCitizen(keyless);
    const variables = { input: { citizenId, reason } };
    const { errors } = await keyless.ask({ query: TAKE, variables, as: somebody() });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await keyless.sql('SELECT FROM emergency_access')).toEqual([]);
    await keyless.close();
  });
});
