import { citizenId } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { seededCitizens } from './seeded-citizens.ts';

/** This sector's part of the whole-citizen page. */
const OVERVIEW = `query CitizenOverview($id: ID!) { citizen(id: $id) {
  id displayName aliases birthDate confidentiality deceasedOn
  identifiers { system value use }
  safetyNotes
  contactChannels { kind value }
  livingSituation { kind place area observedAt }
  lastContact { at place door { id } by { id } }
  daysSinceLastContact
  actingMunicipality { code name disputed }
  generalPractitioner { status name }
  enrolment { state since criteria previous { state exit { reason assessment at } } }
  inclusionAssessment { criteria reason assessedBy { id } }
  mergedRecords { id }
} }`;

/** What the gateway asks of this sector for the coordinator's caseload. */
const CASELOAD = `query Caseload($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
  id displayName livingSituation { kind place observedAt } daysSinceLastContact
} } }`;

describe('the overview of a citizen', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await seededCitizens(60);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('coordinator');
  const overview = async (id: string) => (await citizens.ask({ query: OVERVIEW, variables: { id }, as })).data.citizen;

  it('tells everything about the development citizen', async () => {
    expect(await overview(citizenId(0))).toMatchObject({
      ...{ id: citizenId(0), displayName: 'Kim Overby', aliases: ['Kaptajnen', 'Kim fra broen'] },
      ...{ confidentiality: 'NORMAL', deceasedOn: null, mergedRecords: [] },
      identifiers: [{ system: 'urn:oid:1.2.208.176.1.2', use: 'OFFICIAL' }],
      safetyNotes: [expect.stringMatching(/Trille/), expect.any(String)],
      contactChannels: [{ kind: 'THROUGH_PERSON' }, { kind: 'PHONE' }, { kind: 'HANDED_LETTER' }],
      livingSituation: { kind: expect.any(String), place: expect.any(String), area: expect.any(String) },
      lastContact: { door: { id: expect.any(String) }, by: { id: expect.any(String) } },
      daysSinceLastContact: expect.any(Number),
      actingMunicipality: { code: expect.stringMatching(/^\d{4}$/), disputed: expect.any(Boolean) },
      generalPractitioner: { status: 'SUNDHEDSTEAMET' },
      enrolment: { state: 'ACTIVE', previous: { state: 'FINISHED', exit: { reason: expect.any(String) } } },
      inclusionAssessment: { assessedBy: { id: expect.any(String) } },
    });
  });

  it('takes one statement for each family of fields, and none for the enrolments before', async () => {
    citizens.statements.forget();
    await overview(citizenId(0));
    expect(citizens.statements.own()).toHaveLength(12);
  });

  it('is null for somebody who is not there, in the same words as for somebody who may not be seen', async () => {
    expect(await overview('11111111-1111-4111-8111-111111111111')).toBeNull();
    expect(await overview('nobody')).toBeNull();
  });

  it('notes in the log what was shown of whom, by data class', async () => {
    await citizens.sql('DELETE FROM access_event');
    await overview(citizenId(3));
    expect(await citizens.sql('SELECT citizen_ids, data_classes, operation FROM access_event')).toEqual([
      {
        citizen_ids: [citizenId(3)],
        data_classes: expect.arrayContaining(['identity', 'contactInfo', 'socialCase', 'health']),
        operation: 'Test',
      },
    ]);
  });

  it('answers the caseload with three statements, for 5 citizens as for 25', async () => {
    const counts = [];
    for (const size of [5, 25]) {
      const of = Array.from({ length: size }, (_, index) => ({ __typename: 'Citizen', id: citizenId(index) }));
      citizens.statements.forget();
      const { data } = await citizens.ask<{ _entities: { id: string }[] }>({ query: CASELOAD, variables: { of }, as });
      expect(data._entities.map(({ id }) => id)).toEqual(of.map(({ id }) => id));
      counts.push(citizens.statements.own().length);
    }
    expect(counts).toEqual([3, 3]);
  });

  it('gives contacts and observations page by page below many citizens, each in one statement', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
      contacts(first: 2) { edges { node { at owner { id } } } pageInfo { hasNextPage } }
      livingSituations(first: 1) { edges { node { kind until } } }
      enrolments { id } actingMunicipalities { code }
    } } }`;
    const of = [4, 5, 6].map((index) => ({ __typename: 'Citizen', id: citizenId(index) }));
    citizens.statements.forget();
    const { data, errors } = await citizens.ask<{ _entities: { contacts: { edges: object[] } }[] }>({
      ...{ query, variables: { of }, as },
    });
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ contacts }) => contacts.edges.length)).toEqual([2, 2, 2]);
    expect(citizens.statements.own()).toHaveLength(5);
  });

  it('refuses a page longer than a hundred', async () => {
    const query = `{ citizen(id: "${citizenId(0)}") { contacts(first: 101) { pageInfo { hasNextPage } } } }`;
    expect((await citizens.ask({ query, as })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('can be pointed at by contact and by enrolment', async () => {
    const [row] = await citizens.sql<{ contact: string; enrolment: string }>(
      'SELECT c.id AS contact, e.id AS enrolment FROM contact c JOIN enrolment e USING (citizen_id) LIMIT 1',
    );
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Contact { id citizen { displayName } } ... on Enrolment { id state }
    } }`;
    const of = [
      { __typename: 'Contact', id: row?.contact },
      { __typename: 'Enrolment', id: row?.enrolment },
    ];
    expect((await citizens.ask({ query, variables: { of }, as })).data._entities).toEqual([
      { id: row?.contact, citizen: { displayName: expect.any(String) } },
      { id: row?.enrolment, state: expect.any(String) },
    ]);
  });
});
