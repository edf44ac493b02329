import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { newsOf, someCitizen } from '../testing/arrange.ts';

const SET = `mutation ($input: SetConfidentialityInput!) { setConfidentiality(input: $input) {
  __typename
  ... on SetConfidentialitySuccess { citizen { id confidentiality version } }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;

describe('the confidentiality of a record', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const reason = 'Truet af en tidligere samlever.';
  const as = viewerOf('coordinator');
  const set = async (input: object) =>
    (await citizens.ask({ query: SET, variables: { input: { version: 1, reason, ...input } }, as })).data
      .setConfidentiality;

  /** Somebody with words about where they live in all tables that have them, and a meeting elsewhere. */
  const somebodyWithAHome = async () => {
    const citizenId = await someCitizen(citizens);
    await citizens.sql(
      `INSERT INTO living_situation (id, citizen_id, kind, place, area, observed_at)
       VALUES ($1, $2, 'OWN_HOME', 'Hemmelig gård', 'Valby', now())`,
      [randomUUID(), citizenId],
    );
    for (const placeKind of ['HOME', 'STREET'])
      await citizens.sql(
        `INSERT INTO contact (id, citizen_id, at, place, place_kind, door_id, owner_id)
         VALUES ($1, $2, now(), 'Hemmelig gård', $3, $4, $4)`,
        [randomUUID(), citizenId, placeKind, randomUUID()],
      );
    await citizens.sql(
      `INSERT INTO contact_channel (citizen_id, preference, kind, value)
       VALUES ($1, 0, 'HANDED_LETTER', 'Hemmelig gård'), ($1, 1, 'PHONE', '00 00 00 01')`,
      [citizenId],
    );
    return citizenId;
  };
  const classes = async (citizenId: string) =>
    (
      await citizens.sql<{ what: string }>(
        `SELECT kind || ' ' || data_class AS what FROM living_situation WHERE citizen_id = $1
         UNION ALL SELECT place_kind || ' ' || data_class FROM contact WHERE citizen_id = $1
         UNION ALL SELECT kind || ' ' || data_class FROM contact_channel WHERE citizen_id = $1 ORDER BY what`,
        [citizenId],
      )
    ).map(({ what }) => what);
  const found = async (search: string) => {
    const query = 'query ($search: String!) { citizens(search: $search) { edges { node { id } } } }';
    const { data } = await citizens.ask<{ citizens: { edges: { node: { id: string } }[] } }>({
      ...{ query, variables: { search }, as },
    });
    return data.citizens.edges.map(({ node }) => node.id);
  };

  it('moves what says where the person lives to the protected class, and back', async () => {
    const citizenId = await somebodyWithAHome();
    expect(await set({ citizenId, confidentiality: 'PROTECTED_ADDRESS' })).toMatchObject({
      citizen: { id: citizenId, confidentiality: 'PROTECTED_ADDRESS', version: 2 },
    });
    expect(await classes(citizenId)).toEqual([
      ...['HANDED_LETTER protectedAddress', 'HOME protectedAddress', 'OWN_HOME protectedAddress'],
      ...['PHONE contactInfo', 'STREET contactInfo'],
    ]);
    await set({ citizenId, confidentiality: 'NORMAL', version: 2 });
    expect((await classes(citizenId)).filter((what) => what.endsWith('protectedAddress'))).toEqual([]);
  });

  it('moves what a merged record says as well', async () => {
    const [kept, merged] = [await someCitizen(citizens), await somebodyWithAHome()];
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    await set({ citizenId: kept, confidentiality: 'PROTECTED_ADDRESS' });
    expect(await classes(merged)).toContain('OWN_HOME protectedAddress');
  });

  it('keeps a protected address so when the record becomes restricted, and when it is so no longer', async () => {
    const citizenId = await somebodyWithAHome();
    await set({ citizenId, confidentiality: 'PROTECTED_ADDRESS' });
    const protectedThen = await classes(citizenId);
    await set({ citizenId, confidentiality: 'RESTRICTED', version: 2 });
    expect(await classes(citizenId)).toEqual(protectedThen);
    const moved = `mutation ($input: RecordLivingSituationInput!) { recordLivingSituation(input: $input) { __typename } }`;
    await citizens.ask({ query: moved, variables: { input: { citizenId, kind: 'SHELTER', place: 'Ny gård' } }, as });
    expect(await classes(citizenId)).toContain('SHELTER protectedAddress');
    expect((await newsOf(citizens)).at(-1)).toMatchObject({ payload: { citizenId, place: null, area: null } });
    expect(await set({ citizenId, confidentiality: 'NORMAL', version: 3 })).toMatchObject({
      citizen: { confidentiality: 'PROTECTED_ADDRESS' },
    });
    expect(await classes(citizenId)).toEqual([...protectedThen, 'SHELTER protectedAddress'].sort());
    await set({ citizenId, confidentiality: 'NORMAL', version: 4 });
    expect((await classes(citizenId)).filter((what) => what.endsWith('protectedAddress'))).toEqual([]);
  });

  it('hides nobody’s place who is restricted and has no protected address', async () => {
    const citizenId = await somebodyWithAHome();
    await set({ citizenId, confidentiality: 'RESTRICTED' });
    expect((await classes(citizenId)).filter((what) => what.endsWith('protectedAddress'))).toEqual([]);
  });

  it('notes in the log that a protected address was shown, and not only a way to reach somebody', async () => {
    const citizenId = await somebodyWithAHome();
    await set({ citizenId, confidentiality: 'PROTECTED_ADDRESS' });
    const shown = [
      'contactChannels { value }',
      'livingSituation { place }',
      'livingSituations { edges { node { place } } }',
    ];
    for (const fields of [...shown, 'lastContact { place }', 'contacts { edges { node { place } } }']) {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { ${fields} } } }`;
      await citizens.ask({ query, variables: { of: [{ __typename: 'Citizen', id: citizenId }] }, as });
    }
    const logged = await citizens.sql<{ classes: string }>(
      `SELECT array_to_string(data_classes, ' ') AS classes FROM access_event
       WHERE $1 = ANY (citizen_ids) AND activity = 'read' ORDER BY id`,
      [citizenId],
    );
    expect(logged.map(({ classes }) => classes)).toEqual([
      ...['contactInfo protectedAddress', 'contactInfo protectedAddress', 'contactInfo protectedAddress'],
      // The last meeting was in the street.
      ...['contactInfo', 'contactInfo protectedAddress'],
    ]);
  });

  it('takes a protected place out of search and out of what the other sectors know', async () => {
    const citizenId = await somebodyWithAHome();
    await set({ citizenId, confidentiality: 'RESTRICTED' });
    expect(await found('Prøve')).not.toContain(citizenId);
    await set({ citizenId, confidentiality: 'PROTECTED_ADDRESS', version: 2 });
    expect(await found('Prøve')).toContain(citizenId);
    expect(await found('Hemmelig')).not.toContain(citizenId);
    const told = (await newsOf(citizens)).filter(({ payload }) => payload.citizenId === citizenId);
    expect(told.at(-1)).toMatchObject({
      type: 'citizen.living-situation-changed',
      payload: { place: null, area: null },
    });
  });

  it('is kept with who changed it and why', async () => {
    const citizenId = await someCitizen(citizens);
    await set({ citizenId, confidentiality: 'RESTRICTED' });
    expect(
      await citizens.sql('SELECT before, after, reason, changed_by FROM confidentiality_change WHERE citizen_id = $1', [
        citizenId,
      ]),
    ).toEqual([{ before: 'NORMAL', after: 'RESTRICTED', reason, changed_by: as.staffMemberId }]);
  });

  it('is changed on what was read, for a reason, once', async () => {
    const citizenId = await someCitizen(citizens);
    const wish = { citizenId, confidentiality: 'RESTRICTED' };
    expect(await set({ ...wish, version: 3 })).toMatchObject({ currentVersion: 1 });
    expect(await set({ ...wish, reason: 'Ja' })).toMatchObject({ field: 'reason' });
    expect(await set({ ...wish, citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const input = { ...wish, idempotencyKey: 's-1' };
    expect(await set(input)).toEqual(await set(input));
    expect(await set({ ...wish, version: 2 })).toMatchObject({ field: 'confidentiality' });
  });
});
