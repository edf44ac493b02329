import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { refreshSearch } from './refresh-search.ts';

const SEARCH = `query ($search: String!, $first: Int, $after: String) {
  citizens(search: $search, first: $first, after: $after) {
    edges { node { displayName } } pageInfo { hasNextPage endCursor }
  }
}`;
interface Found {
  citizens: { edges: { node: { displayName: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('searching for a citizen', () => {
  let citizens: TestSubgraph;
  const as = viewerOf('outreach');
  const ask = (search: string, page: object = {}) =>
    citizens.ask<Found>({ query: SEARCH, variables: { search, ...page }, as });
  const find = async (search: string) => (await ask(search)).data.citizens.edges.map(({ node }) => node.displayName);

  const known = async (fields: Parameters<typeof someCitizen>[1], more: { place?: string; value?: string } = {}) => {
    const id = await someCitizen(citizens, fields);
    const { place, value } = more;
    await citizens.run(as, async (context) => {
      const dataClass = fields?.confidentiality === 'PROTECTED_ADDRESS' ? 'protectedAddress' : 'contactInfo';
      if (place)
        await context.sql(
          `INSERT INTO living_situation (id, citizen_id, kind, place, area, observed_at, data_class)
           VALUES (gen_random_uuid(), $1, 'ROUGH_SLEEPING', $2, 'Vesterbro', now(), $3)`,
          [id, place, dataClass],
        );
      if (value)
        await context.sql(
          `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at)
           VALUES (gen_random_uuid(), $1, 'urn:oid:1.2.208.176.1.2', $2, 'OFFICIAL', now())`,
          [id, value],
        );
      await refreshSearch(context, [id]);
    });
    return id;
  };

  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
    await known({ givenName: 'Kim', familyName: 'Østergård', aliases: ['Kaptajnen'] }, { value: '6101701234' });
    await known({ givenName: null, familyName: null, aliases: ['Ukendt mand, hund'] }, { place: 'under Dybbølsbro' });
    await known({ givenName: 'Żaneta', familyName: 'Åberg', birthDate: '1971-08-12' });
    await known({ givenName: 'Hemmelig', familyName: 'Skjult', confidentiality: 'RESTRICTED' });
    await known(
      { givenName: 'Beskyttet', familyName: 'Dahl', confidentiality: 'PROTECTED_ADDRESS' },
      { place: 'Gemmestedet' },
    );
  });
  afterAll(() => citizens.close());

  it('finds by the beginnings of words in name, alias, place and number', async () => {
    for (const search of ['kim øster', 'KAPTAJN', '610170-1234', '61017'])
      expect(await find(search)).toEqual(['Kim Østergård']);
    for (const search of ['hund', 'dybbøl', 'vesterbro mand', 'hund, ukendt'])
      expect(await find(search)).toEqual(['Ukendt mand, hund']);
  });

  it('wants all words, and the beginnings only', async () => {
    expect(await find('kim hund')).toEqual([]);
    expect(await find('stergård')).toEqual([]);
  });

  it('finds a foreign letter by the plain one', async () => {
    expect(await find('zaneta')).toEqual(['Żaneta Åberg']);
  });

  it('finds by what is known of a birthday', async () => {
    for (const search of ['1208', '12081971', '1971 åb']) expect(await find(search)).toEqual(['Żaneta Åberg']);
  });

  it('hides restricted records, and finds nobody by a protected place', async () => {
    expect(await find('hemmelig')).toEqual([]);
    expect(await find('gemmestedet')).toEqual([]);
    expect(await find('beskyttet')).toEqual(['Beskyttet Dahl']);
  });

  it('takes no sign for an operator', async () => {
    expect(await find(`kim' & !`)).toEqual(['Kim Østergård']);
    expect(await find('kim:*|hund')).toEqual([]);
  });

  it('finds a merged record’s names as the person they belong to', async () => {
    const kept = await known({ givenName: 'Rigtig', familyName: 'Navn' });
    const merged = await known({ givenName: 'Forkert', familyName: 'Stavet' });
    await citizens.ask({
      query: `mutation ($input: MergeCitizensInput!) { mergeCitizens(input: $input) { __typename } }`,
      variables: { input: { keptId: kept, mergedId: merged, reason: 'Samme person, siger søsteren.' } },
      as: viewerOf('coordinator'),
    });
    expect(await find('forkert')).toEqual(['Rigtig Navn']);
  });

  it('gives names in Danish order, page by page', async () => {
    for (const familyName of ['Ørsted', 'Ågerup', 'Zahle', 'Ærø']) await known({ givenName: 'Side', familyName });
    const first = (await ask('side', { first: 3 })).data.citizens;
    expect(first.edges.map(({ node }) => node.displayName)).toEqual(['Side Zahle', 'Side Ærø', 'Side Ørsted']);
    const rest = (await ask('side', { first: 3, after: first.pageInfo.endCursor })).data.citizens;
    expect(rest.edges.map(({ node }) => node.displayName)).toEqual(['Side Ågerup']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('refuses what is too short to mean anybody', async () => {
    expect((await ask('k')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is one statement', async () => {
    citizens.statements.forget();
    await find('side');
    expect(citizens.statements.own()).toHaveLength(1);
  });

  it('is not for roles that only see sums', async () => {
    const { errors } = await citizens.ask({ query: SEARCH, variables: { search: 'kim' }, as: viewerOf('steering') });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
