import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import request from 'supertest';
import { accessHouse, logged, relate, somePerson, stranger } from '../src/testing/access-house.ts';
import { someFact } from '../src/testing/arrange.ts';

const PERSON = `id displayName birthDate confidentiality identifiers { value } safetyNotes daysSinceLastContact
  generalPractitioner { status } livingSituation { place area } contactChannels { value } enrolment { id }
  contacts { edges { node { place } } pageInfo { hasNextPage } }
  consents { id } blocks { id } viewerAccess { purpose grounds { rule } } accessLog { pageInfo { hasNextPage } }`;
const CITIZEN = `query ($id: ID!) { citizen(id: $id) { ${PERSON} } accessLogExport(citizenId: $id) { content } }`;
const ONE = `query ($id: ID!) { citizen(id: $id) { ${PERSON.replace(/accessLog .*/, '')} } }`;
const ENTITY = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Citizen { id displayName } ... on Contact { id place } ... on Enrolment { id state } ... on Consent { id }
  ... on Block { id } ... on EmergencyAccess { id reason } } }`;
const SEARCH = `query ($search: String!, $first: Int) { citizens(search: $search, first: $first) {
  edges { node { id displayName } } pageInfo { hasNextPage } } }`;

interface Found {
  citizens: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean } };
}
interface Shown {
  citizen: Record<string, unknown> | null;
}

describe('who may see whom', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  /** The whole answer as text, with the id that was asked for taken out. */
  const answer = async (query: string, id: string, as: Viewer, of: object = { id }) => {
    const { status, data, errors } = await citizens.ask({ query, variables: of, as });
    const text = JSON.stringify({ status, data, errors }).replace(/"correlationId":"[^"]*"/g, '""');
    return text.replaceAll(id, 'the-id');
  };
  const see = async (id: string, as: Viewer, query = ONE) =>
    (await citizens.ask<Shown>({ query, variables: { id }, as })).data.citizen;
  const search = async (words: string, as: Viewer, first = 20) =>
    (await citizens.ask<Found>({ query: SEARCH, variables: { search: words, first }, as })).data;
  const found = async (words: string, as: Viewer) =>
    (await search(words, as)).citizens.edges.map(({ node }) => node.id);

  it.each([
    'coordinator',
    'outreach',
    'fact',
    'clinic',
    'socialNurse',
    'shelter',
    'manager',
    'citizen',
    'steering',
  ] as const)('answers a %s about a hidden person byte by byte as about an unknown one', async (role) => {
    const [hidden, unknown] = [await somePerson(citizens, { place: 'Storegade 1' }), randomUUID()];
    const as = stranger(role);
    expect(await answer(CITIZEN, hidden, as)).toBe(await answer(CITIZEN, unknown, as));
    expect(await answer(ONE, hidden, as)).toBe(await answer(ONE, unknown, as));
    const asEntity = (id: string) => answer(ENTITY, id, as, { of: [{ __typename: 'Citizen', id }] });
    expect(await asEntity(hidden)).toBe(await asEntity(unknown));
  });

  it('hides what hangs on a hidden person under its own key as well', async () => {
    const [hidden, as] = [await somePerson(citizens), stranger('coordinator')];
    await citizens.sql(
      `INSERT INTO consent (id, citizen_id, recipient_ids, classes, valid_from, valid_to)
       VALUES ($1, $1, ARRAY[gen_random_uuid()], 1, now(), now() + interval '1 day')`,
      [hidden],
    );
    await citizens.sql('INSERT INTO block (id, citizen_id, classes, blocked_at) VALUES ($1, $1, -1, now())', [hidden]);
    await citizens.sql('UPDATE contact SET id = $1 WHERE citizen_id = $1', [hidden]);
    for (const __typename of ['Consent', 'Block', 'Contact', 'Enrolment', 'EmergencyAccess']) {
      const asked = (id: string) => answer(ENTITY, id, as, { of: [{ __typename, id }] });
      expect(await asked(hidden)).toBe(await asked(randomUUID()));
      expect(await asked(hidden)).toContain('[null]');
    }
  });

  it('leaves a row of the refusal in the log, for one who exists and one who does not', async () => {
    const as = stranger('coordinator');
    for (const id of [await somePerson(citizens), randomUUID()]) {
      await see(id, as);
      const refused = { outcome: 'denied', basis: 'none', data_classes: ['identity'] };
      expect(await logged(citizens, id, as)).toMatchObject([refused]);
    }
  });

  it('finds nobody by search who is hidden, and does not count them either', async () => {
    const [as, name] = [stranger('outreach'), `Navn${randomUUID().slice(0, 8)}`];
    const people = await Promise.all([1, 2, 3].map(() => somePerson(citizens, { givenName: name })));
    expect(await search(name, as)).toEqual(await search('findesikke', as));
    await relate(citizens, as, people[1] ?? '');
    const { edges, pageInfo } = (await search(name, as, 1)).citizens;
    expect(edges.map(({ node }) => node.id)).toEqual([people[1]]);
    expect(pageInfo).toEqual({ hasNextPage: false });
  });

  it('never finds a restricted record, nor anybody by a place that is protected', async () => {
    const as = stranger('coordinator');
    const shut = await somePerson(citizens, { givenName: 'Fortroligmand', confidentiality: 'RESTRICTED' });
    const away = { givenName: 'Beskyttetmand', confidentiality: 'PROTECTED_ADDRESS', place: 'Gemmestedet' };
    const safe = await somePerson(citizens, away);
    for (const id of [shut, safe]) await relate(citizens, as, id);
    expect(await found('fortroligmand', as)).toEqual([]);
    expect(await found('beskyttetmand', as)).toEqual([safe]);
    for (const words of ['gemmestedet', 'beskyttetmand amager']) expect(await found(words, as)).toEqual([]);
  });

  it('finds nobody by a place for those who may see the name alone', async () => {
    const [as, id] = [stranger('clinic', { purpose: 'quality' }), await somePerson(citizens, { place: 'Lærestien' })];
    await relate(citizens, as, id);
    expect(await see(id, as)).toMatchObject({ displayName: 'Ida Prøve', livingSituation: null });
    expect(await found('lærestien', as)).toEqual([]);
  });

  it('shows two coordinators only their own people', async () => {
    const [one, other] = [stranger('coordinator'), stranger('coordinator')];
    const [first, second] = [await somePerson(citizens), await somePerson(citizens)];
    await relate(citizens, one, first);
    await relate(citizens, other, second);
    expect([await see(first, one), await see(second, other)]).toMatchObject([{ id: first }, { id: second }]);
    expect([await see(second, one), await see(first, other)]).toEqual([null, null]);
    expect((await found('prøve', one)).filter((id) => id === first || id === second)).toEqual([first]);
  });

  it('keeps a protected place from those who have the case, and shows it on a decision', async () => {
    const as = stranger('coordinator');
    const id = await somePerson(citizens, { confidentiality: 'PROTECTED_ADDRESS', place: 'Skjulvej 3' });
    await relate(citizens, as, id);
    const hidden = { livingSituation: null, contactChannels: [], contacts: { edges: [] } };
    expect(await see(id, as)).toMatchObject({ id, displayName: 'Ida Prøve', ...hidden });
    await someFact(citizens, 'decision', id, {
      staffMemberId: as.staffMemberId,
      classes: classMask('protectedAddress'),
    });
    expect(await see(id, as)).toMatchObject({
      ...{ livingSituation: { place: 'Skjulvej 3' }, contactChannels: [{ value: 'Skjulvej 3' }] },
      contacts: { edges: [{ node: { place: 'Skjulvej 3' } }] },
    });
    const shown = (await logged(citizens, id, as)).filter(({ outcome }) => outcome === 'allowed');
    expect(shown.map(({ data_classes }) => data_classes.includes('protectedAddress'))).toEqual([false, true]);
  });

  it('opens a restricted record masked to the unit, and whole to those whom a fact names', async () => {
    const as = stranger('coordinator');
    const id = await somePerson(citizens, { confidentiality: 'RESTRICTED' });
    await someFact(citizens, 'restriction', id);
    await someFact(citizens, 'openSocialCase', id, { organisationId: as.organisationId });
    const masked = {
      id,
      displayName: null,
      birthDate: null,
      livingSituation: null,
      contacts: null,
      viewerAccess: null,
    };
    expect(await see(id, as)).toMatchObject(masked);
    expect(await logged(citizens, id, as)).toMatchObject([{ outcome: 'masked', basis: 'none' }]);
    await relate(citizens, as, id);
    expect(await see(id, as)).toMatchObject({ id, displayName: 'Ida Prøve', livingSituation: { area: 'Amager' } });
  });

  it('counts a relation through a merged record, and a block on one record for all', async () => {
    const as = stranger('coordinator');
    const [kept, merged] = [await somePerson(citizens, { givenName: 'Rette' }), await somePerson(citizens)];
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    await relate(citizens, as, merged);
    expect(await see(kept, as)).toMatchObject({ displayName: 'Rette Prøve' });
    expect(await see(merged, as)).toMatchObject({ id: kept, displayName: 'Rette Prøve' });
    await someFact(citizens, 'block', kept, { staffMemberId: as.staffMemberId });
    expect([await see(kept, as), await see(merged, as)]).toEqual([null, null]);
  });

  it('shows a guardian nothing once the guardianship has ended', async () => {
    const id = await somePerson(citizens);
    const as = stranger('guardian', { citizenId: id, staffMemberId: null, organisationId: null });
    expect(await see(id, as)).toBeNull();
    await someFact(citizens, 'guardian', id, { subject: as.subject });
    expect(await see(id, as)).toMatchObject({ displayName: 'Ida Prøve' });
    await citizens.sql(`UPDATE access_fact SET valid_to = date_trunc('milliseconds', now()) WHERE citizen_id = $1`, [
      id,
    ]);
    expect(await see(id, as)).toBeNull();
    expect(await answer(CITIZEN, id, as)).toBe(await answer(CITIZEN, randomUUID(), as));
  });

  it('answers nothing at all to a request that says not who asks', async () => {
    const id = await somePerson(citizens);
    const body = { query: ONE, variables: { id } };
    const { status, text } = await request(citizens.http).post('/graphql').send(body);
    expect(status).toBe(401);
    expect(text).not.toContain('Prøve');
  });
});
