import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { accessHouse, relate, somePerson, stranger } from '../src/testing/access-house.ts';
import { factsDue, someFact, someOrganisation } from '../src/testing/arrange.ts';
import { change, plain } from '../src/testing/mutations.ts';

const TAKE = plain('takeEmergencyAccess');
const NOTE = change('recordContact', 'RecordContactInput', '__typename ... on RecordContactSuccess { contact { id } }');
const PERSON = 'query ($id: ID!) { citizen(id: $id) { id } }';

describe('what somebody does whom only an emergency lets see a person', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  const send = async (query: string, input: object, as: Viewer) => {
    const { data, errors } = await citizens.ask<Record<string, { __typename: string; contact: { id: string } }>>({
      ...{ query, variables: { input }, as },
    });
    return errors ? errors[0]?.extensions?.code : Object.values(data)[0];
  };
  /** Somebody in need, and who came to them by an emergency access. */
  const inNeed = async (role: Viewer['role'] = 'outreach', before?: (id: string, as: Viewer) => Promise<unknown>) => {
    const [id, as] = [await somePerson(citizens), stranger(role)];
    // What was noted of them before is nobody's case.
    await citizens.sql('UPDATE contact SET owner_id = door_id WHERE citizen_id = $1', [id]);
    await before?.(id, as);
    await send(TAKE, { citizenId: id, reason: 'Fundet bevidstløs, lægen spørger efter medicin.' }, as);
    return { id, as };
  };
  const note = (citizenId: string, as: Viewer, more: object = {}) =>
    send(NOTE, { citizenId, placeKind: 'STREET', ...more }, as) as Promise<{
      __typename: string;
      contact: { id: string };
    }>;
  const hourIsOver = async (id: string) => {
    const over = `valid_from - interval '2 hours'`;
    await citizens.sql(
      `UPDATE access_fact SET valid_from = ${over}, valid_to = ${over} WHERE kind = 'emergency' AND citizen_id = $1`,
      [id],
    );
  };
  const sees = async (id: string, as: Viewer) =>
    (await citizens.ask({ query: PERSON, variables: { id }, as })).data.citizen !== null;
  /** The cases with the person, but for that of those who review the emergency. */
  const cases = async (id: string) =>
    (await factsDue(citizens, id)).filter((one) => one.kind === 'openSocialCase' && !('purpose' in one && one.purpose));

  it('is noted when they met, and lets them see the person no longer than the hour', async () => {
    const { id, as } = await inNeed();
    expect(await note(id, as)).toMatchObject({ contact: { id: expect.any(String) } });
    expect(await cases(id)).toEqual([]);
    expect(await sees(id, as)).toBe(true);
    await hourIsOver(id);
    expect(await sees(id, as)).toBe(false);
  });

  it('makes no case of their unit, at whichever door they say that it was', async () => {
    const { id, as } = await inNeed();
    await note(id, as, { doorId: someOrganisation() });
    expect(await cases(id)).toEqual([]);
  });

  it.each(['recordContact', 'recordLivingSituation'])('makes no case of their shelter by %s', async (name) => {
    const { id, as } = await inNeed('shelter');
    const livingSituation = { kind: 'SHELTER' };
    const input = name === 'recordContact' ? { placeKind: 'OFFICE', livingSituation } : livingSituation;
    expect(await send(plain(name), { citizenId: id, ...input }, as)).toMatchObject({
      __typename: expect.stringMatching(/Success$/),
    });
    expect(await cases(id)).toEqual([]);
  });

  it('cannot hand a contact to a unit, which would have the case; whoever has it can', async () => {
    const { id, as } = await inNeed();
    const { contact } = await note(id, as);
    const wish = { contactId: contact.id, version: 1, ownerId: someOrganisation(), reason: 'Bor i jeres område' };
    expect(await send(plain('forwardContact'), wish, as)).toBe('FORBIDDEN');
    expect(await cases(id)).toEqual([]);
    const related = stranger('coordinator');
    await relate(citizens, related, id);
    expect(await send(plain('forwardContact'), wish, related)).toMatchObject({ __typename: 'ForwardContactSuccess' });
    expect(await cases(id)).toMatchObject([{ organisation_id: wish.ownerId }]);
  });

  it('makes it their case when they have it besides', async () => {
    const { id, as } = await inNeed('outreach', (citizenId, viewer) => relate(citizens, viewer, citizenId));
    await note(id, as);
    expect(await cases(id)).toMatchObject([{ staff_member_id: as.staffMemberId }]);
  });

  it('is no way into a restricted record for those whose unit has the case', async () => {
    const { id, as } = await inNeed('coordinator', async (citizenId, { organisationId }) => {
      await citizens.sql(`UPDATE citizen SET confidentiality = 'RESTRICTED' WHERE id = $1`, [citizenId]);
      await someFact(citizens, 'restriction', citizenId);
      await someFact(citizens, 'openSocialCase', citizenId, { organisationId });
    });
    await note(id, as);
    expect(await cases(id)).toEqual([]);
    const open = { citizenId: id, version: 1, confidentiality: 'NORMAL', reason: 'Det er aftalt med borgeren.' };
    expect(await send(plain('setConfidentiality'), open, as)).toBe('FORBIDDEN');
  });

  it('is no consent that they write down or widen, while those whom the person has told may', async () => {
    const { id, as } = await inNeed();
    const validTo = new Date(Date.now() + 86_400_000).toISOString();
    const wish = { recipientIds: [as.organisationId], dataClasses: ['HEALTH'], validTo };
    expect(await send(plain('giveConsent'), { citizenId: id, ...wish }, as)).toBe('FORBIDDEN');
    expect(await citizens.sql('SELECT FROM consent WHERE citizen_id = $1', [id])).toEqual([]);
    const related = stranger('coordinator');
    await relate(citizens, related, id);
    const give = change('giveConsent', 'GiveConsentInput', '__typename ... on GiveConsentSuccess { consent { id } }');
    const other = { citizenId: id, ...wish, recipientIds: [randomUUID()] };
    const { consent } = (await send(give, other, related)) as unknown as { consent: { id: string } };
    expect(await send(plain('changeConsent'), { consentId: consent.id, version: 1, ...wish }, as)).toBe('FORBIDDEN');
    expect((await factsDue(citizens, id)).filter(({ kind }) => kind === 'consent')).toMatchObject([
      { organisation_id: other.recipientIds[0] },
    ]);
  });

  it('may be to take a consent back, which closes and opens nothing', async () => {
    const { id, as } = await inNeed();
    const valid = `now(), now() + interval '1 day'`;
    await citizens.sql(
      `INSERT INTO consent (id, citizen_id, recipient_ids, classes, valid_from, valid_to)
       VALUES ($1::uuid, $1::uuid, ARRAY[$1::uuid], 1, ${valid})`,
      [id],
    );
    const taken = await send(plain('withdrawConsent'), { consentId: id, version: 1 }, as);
    expect(taken).toMatchObject({ __typename: 'WithdrawConsentSuccess' });
  });
});
