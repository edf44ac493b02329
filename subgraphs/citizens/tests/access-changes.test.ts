import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { accessHouse, relate, somePerson, stranger } from '../src/testing/access-house.ts';
import { newsOf, someFact } from '../src/testing/arrange.ts';
import { change, plain } from '../src/testing/mutations.ts';

const reason = 'Det er aftalt med borgeren selv.';
const criteria = ['HOMELESS'];
const validTo = new Date(Date.now() + 86_400_000).toISOString();
/** What somebody could try on a person by their id. */
const ON_A_PERSON: [string, (citizenId: string) => object][] = [
  ['recordContact', (citizenId) => ({ citizenId, placeKind: 'STREET' })],
  ['recordLivingSituation', (citizenId) => ({ citizenId, kind: 'ROUGH_SLEEPING' })],
  ['identifyCitizen', (citizenId) => ({ citizenId, identifier: '6101701299' })],
  ['mergeCitizens', (citizenId) => ({ keptId: citizenId, mergedId: randomUUID(), reason })],
  ['undoMergeCitizens', (mergedId) => ({ mergedId })],
  ['setConfidentiality', (citizenId) => ({ citizenId, confidentiality: 'RESTRICTED', reason, version: 1 })],
  ['enrolCitizen', (citizenId) => ({ citizenId, criteria, reason })],
  ['assessInclusion', (citizenId) => ({ citizenId, criteria, reason })],
  ['giveConsent', (citizenId) => ({ citizenId, recipientIds: [randomUUID()], dataClasses: ['HEALTH'], validTo })],
  ['blockAccess', (citizenId) => ({ citizenId })],
];

describe('who may change what', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  const ask = (query: string, input: object, as: Viewer) =>
    citizens.ask<Record<string, { __typename: string }>>({ query, variables: { input }, as });
  const send = async (query: string, input: object, as: Viewer) => {
    const { data, errors } = await ask(query, input, as);
    return errors ? errors[0]?.extensions?.code : Object.values(data)[0];
  };
  const rowsOf = async (citizenId: string) => {
    const [row] = await citizens.sql<{ rows: object }>(
      `SELECT jsonb_build_array(to_jsonb(c), (SELECT jsonb_agg(t) FROM contact t WHERE t.citizen_id = c.id),
         (SELECT jsonb_agg(t) FROM living_situation t WHERE t.citizen_id = c.id),
         (SELECT jsonb_agg(t) FROM citizen_identifier t WHERE t.citizen_id = c.id),
         (SELECT jsonb_agg(t) FROM consent t WHERE t.citizen_id = c.id)) AS rows
       FROM citizen c WHERE c.id = $1`,
      [citizenId],
    );
    return row?.rows;
  };

  it.each(ON_A_PERSON)(
    'answers %s about a hidden person as about an unknown one, and changes nothing',
    async (name, of) => {
      const [hidden, unknown, as] = [await somePerson(citizens), randomUUID(), stranger('coordinator')];
      const before = await rowsOf(hidden);
      const tried = await send(plain(name), of(hidden), as);
      expect(tried).toMatchObject({ __typename: 'NotFound' });
      expect(tried).toEqual(await send(plain(name), of(unknown), as));
      expect(await rowsOf(hidden)).toEqual(before);
    },
  );

  it('reaches nothing of a hidden person by the keys of their rows', async () => {
    const [hidden, as] = [await somePerson(citizens), stranger('coordinator')];
    await citizens.sql('UPDATE contact SET id = $1 WHERE citizen_id = $1', [hidden]);
    const valid = `now(), now() + interval '1 day'`;
    await citizens.sql(
      `INSERT INTO consent (id, citizen_id, recipient_ids, classes, valid_from, valid_to) VALUES ($1::uuid, $1::uuid, ARRAY[$1::uuid], 1, ${valid})`,
      [hidden],
    );
    await citizens.sql('INSERT INTO block (id, citizen_id, classes, blocked_at) VALUES ($1, $1, 1, now())', [hidden]);
    const tries: [string, (id: string) => object][] = [
      ['acceptContact', (contactId) => ({ contactId, version: 1 })],
      ['forwardContact', (contactId) => ({ contactId, version: 1, ownerId: randomUUID(), reason })],
      ['resolveContact', (contactId) => ({ contactId, version: 1, help: 'Fik en seng' })],
      ['withdrawConsent', (consentId) => ({ consentId, version: 1 })],
      ['liftBlock', (blockId) => ({ blockId, version: 1 })],
    ];
    for (const [name, of] of tries) {
      expect(await send(plain(name), of(hidden), as)).toMatchObject({ __typename: 'NotFound' });
      expect(await send(plain(name), of(hidden), as)).toEqual(await send(plain(name), of(randomUUID()), as));
    }
  });

  it('lets no manager end a decision or a guardianship about a hidden person', async () => {
    const [hidden, as] = [await somePerson(citizens), stranger('manager')];
    const ends = `now() + interval '1 day'`;
    await citizens.sql(
      `INSERT INTO access_decision (id, citizen_id, organisation_id, classes, legal_basis, valid_from, valid_to)
       VALUES ($1::uuid, $1::uuid, $1::uuid, 1, 'CPR-lov § 28', now(), ${ends})`,
      [hidden],
    );
    await citizens.sql(
      `INSERT INTO guardianship (id, citizen_id, subject, valid_from) VALUES ($1::uuid, $1::uuid, 'vera', now())`,
      [hidden],
    );
    const tries: [string, object][] = [
      ['endAccessDecision', { accessDecisionId: hidden }],
      ['endGuardianship', { guardianshipId: hidden }],
    ];
    for (const [name, input] of tries)
      expect(await send(plain(name), input, as)).toMatchObject({ __typename: 'NotFound' });
    await someFact(citizens, 'openSocialCase', hidden, { organisationId: as.organisationId });
    for (const [name, input] of tries)
      expect(await send(plain(name), input, as)).not.toMatchObject({ __typename: 'NotFound' });
  });

  it('lets a unit decide about a restricted record, which opens it by name, and do nothing else with it', async () => {
    const [id, manager, as] = [await somePerson(citizens), stranger('manager'), stranger('coordinator')];
    await someFact(citizens, 'restriction', id);
    for (const { organisationId } of [manager, as]) await someFact(citizens, 'openSocialCase', id, { organisationId });
    for (const [name, of] of ON_A_PERSON)
      expect([name, await send(plain(name), of(id), as)]).toMatchObject([name, { __typename: 'NotFound' }]);
    const { staffMemberId } = as;
    const decision = { citizenId: id, staffMemberId, dataClasses: ['HEALTH'], legalBasis: 'sundhedslov § 43', validTo };
    const decided = { __typename: 'RecordAccessDecisionSuccess' };
    expect(await send(plain('recordAccessDecision'), decision, manager)).toEqual(decided);
    expect(await send(plain('recordContact'), { citizenId: id, placeKind: 'STREET' }, as)).toEqual({
      __typename: 'RecordContactSuccess',
    });
  });

  it('lets nobody move a row to another citizen, nor take one from there', async () => {
    const [own, hidden, as] = [await somePerson(citizens), await somePerson(citizens), stranger('coordinator')];
    await relate(citizens, as, own);
    for (const table of ['contact', 'living_situation', 'contact_channel']) {
      const move = `UPDATE ${table} SET citizen_id = $2 WHERE citizen_id = $1 RETURNING citizen_id`;
      const moved = (from: string, to: string) => citizens.run(as, ({ sql }) => sql(move, [from, to]));
      await expect(moved(own, hidden)).rejects.toThrow(/row-level security/);
      expect(await moved(hidden, own)).toEqual([]);
    }
  });

  it('lets the clinic note a meeting, and change nothing of who the person is', async () => {
    const [id, as] = [await somePerson(citizens), stranger('clinic')];
    await relate(citizens, as, id);
    const noted = await send(
      change('recordContact', 'RecordContactInput', '... on RecordContactSuccess { contact { id } }'),
      { citizenId: id, placeKind: 'OFFICE' },
      as,
    );
    expect(noted).toMatchObject({ contact: { id: expect.any(String) } });
    expect(await send(plain('identifyCitizen'), { citizenId: id, identifier: '6101701299' }, as)).toBe('FORBIDDEN');
    const rename = `UPDATE citizen SET given_name = 'Anden' WHERE id = $1 RETURNING id`;
    expect(await citizens.run(as, ({ sql }) => sql(rename, [id]))).toEqual([]);
    const number = `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at) VALUES ($1, $1, 's', 'v', 'OLD', now())`;
    await expect(citizens.run(as, ({ sql }) => sql(number, [id]))).rejects.toThrow(/row-level security/);
  });

  it('refuses those who may look and not write, and changes nothing', async () => {
    const [id, inNeed, manager] = [await somePerson(citizens), stranger('coordinator'), stranger('manager')];
    await someFact(citizens, 'emergency', id, { staffMemberId: inNeed.staffMemberId });
    await citizens.sql(`UPDATE access_fact SET valid_from = date_trunc('milliseconds', now()) WHERE citizen_id = $1`, [
      id,
    ]);
    await relate(citizens, manager, id);
    const before = await rowsOf(id);
    const notTheirs = ['identifyCitizen', 'setConfidentiality', 'undoMergeCitizens', 'enrolCitizen', 'assessInclusion'];
    for (const [name, of] of ON_A_PERSON.filter(([one]) => notTheirs.includes(one)))
      expect([name, await send(plain(name), of(id), inNeed)]).toEqual([name, 'FORBIDDEN']);
    for (const [name, of] of ON_A_PERSON.filter(([one]) => one === 'enrolCitizen' || one === 'assessInclusion'))
      expect([name, await send(plain(name), of(id), manager)]).toEqual([name, 'FORBIDDEN']);
    expect(await rowsOf(id)).toEqual(before);
    expect((await newsOf(citizens)).filter(({ payload }) => payload.citizenId === id)).toEqual([]);
  });

  it('ends what a consent opened in the very next request', async () => {
    const [id, as] = [await somePerson(citizens), stranger('coordinator')];
    await relate(citizens, as, id);
    await citizens.sql(`INSERT INTO general_practitioner (citizen_id, status, name) VALUES ($1, 'OWN', 'Lægen')`, [id]);
    const doctor = async () =>
      (
        await citizens.ask<{ citizen: object }>({
          ...{
            query: 'query ($id: ID!) { citizen(id: $id) { generalPractitioner { status } } }',
            variables: { id },
            as,
          },
        })
      ).data.citizen;
    expect(await doctor()).toEqual({ generalPractitioner: null });
    const wish = { citizenId: id, recipientIds: [as.organisationId], dataClasses: ['HEALTH'], validTo };
    const give = change('giveConsent', 'GiveConsentInput', '... on GiveConsentSuccess { consent { id } }');
    const given = (await send(give, wish, as)) as unknown as { consent: { id: string } };
    expect(await doctor()).toEqual({ generalPractitioner: { status: 'OWN' } });
    await send(plain('withdrawConsent'), { consentId: given.consent.id, version: 1 }, as);
    expect(await doctor()).toEqual({ generalPractitioner: null });
  });
});
