import { organisationId } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { createLoaders } from '../src/context.ts';
import { organisationDay } from '../src/organisations/organisation-day.ts';
import { seededStaff } from './seeded-staff.ts';

const as = viewerOf('steering');
const LAST_DAY = '2026-12-31';
const FIRST_DAY = '2027-01-01';

const PAGE = `query Page($after: String) { organisations(first: 7, after: $after) {
  edges { node { name } } pageInfo { endCursor hasNextPage } } }`;
interface Page {
  organisations: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

describe('the merger of the regions', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 0 });
  });
  afterAll(() => staff.close());

  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const { data, errors } = await staff.ask<Data>({ query, variables, as });
    expect(errors).toBeUndefined();
    return data;
  };

  it('leaves a unit its id and gives it a new parent on the first day of 2027', async () => {
    const parentOn = (on: string) =>
      ask<{ organisation: { id: string; parent: { name: string; parent: { name: string } | null } } }>(
        'query One($id: ID!, $on: Date) { organisation(id: $id, on: $on) { id parent { name parent { name } } } }',
        { id: organisationId('pc-amager'), on },
      );
    const before = await parentOn(LAST_DAY);
    const after = await parentOn(FIRST_DAY);
    expect(before.organisation.id).toBe(after.organisation.id);
    expect(before.organisation.parent).toEqual({
      name: 'Region Hovedstadens Psykiatri',
      parent: { name: 'Region Hovedstaden' },
    });
    expect(after.organisation.parent).toEqual({
      name: 'Region Hovedstadens Psykiatri',
      parent: { name: 'Region Østdanmark' },
    });
  });

  it('lists the old regions to their last day and the new one from its first', async () => {
    const authorities = async (on: string) => {
      const { organisations } = await ask<{
        organisations: { edges: { node: { name: string; kind: string; successor: { name: string } | null } }[] };
      }>(
        `query On($on: Date) { organisations(sector: REGION, on: $on, first: 100) {
           edges { node { name kind successor { name } units { name } } } } }`,
        { on },
      );
      return organisations.edges
        .filter(({ node }) => node.kind === 'AUTHORITY')
        .map(({ node }) => [node.name, node.successor?.name ?? null]);
    };
    expect(await authorities(LAST_DAY)).toEqual([
      ['Region Hovedstaden', 'Region Østdanmark'],
      ['Region Sjælland', 'Region Østdanmark'],
    ]);
    expect(await authorities(FIRST_DAY)).toEqual([['Region Østdanmark', null]]);
  });

  it('gives the new region the units of both old ones', async () => {
    const { organisation } = await ask<{ organisation: { units: { name: string }[] } }>(
      'query One($id: ID!, $on: Date) { organisation(id: $id, on: $on) { units { name } } }',
      { id: organisationId('region-oestdanmark'), on: FIRST_DAY },
    );
    const names = organisation.units.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Region Hovedstadens Psykiatri', 'Psykiatrien i Region Sjælland']));
    expect(names).toEqual([...names].sort(new Intl.Collator('da').compare));
  });

  it('lets the successor answer for an offer of a region that has ended', async () => {
    const key = (day: string) => organisationDay(organisationId('region-hovedstaden'), day);
    const inCharge = (now: string) =>
      staff.run(as, (context) => createLoaders(context).inChargeOn.load(key(context.today)), new Date(now));
    expect((await inCharge('2026-12-31T22:59:59Z'))?.name).toBe('Region Hovedstaden');
    expect((await inCharge('2026-12-31T23:00:00Z'))?.name).toBe('Region Østdanmark');
  });

  it('lets no unit have two parents on one day', async () => {
    const second = staff.sql('INSERT INTO organisation_parent VALUES ($1, $2, $3, NULL)', [
      organisationId('rhp'),
      organisationId('koebenhavns-kommune'),
      '2026-06-01',
    ]);
    await expect(second).rejects.toMatchObject({ constraint: 'one_parent_a_day' });
  });

  it('pages through organisations without losing or repeating one', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { organisations }: Page = await ask(PAGE, { after });
      names.push(...organisations.edges.map(({ node }) => node.name));
      after = organisations.pageInfo.hasNextPage ? organisations.pageInfo.endCursor : null;
    } while (after);
    const [all] = await staff.sql<{ count: string }>(
      `SELECT count(*) FROM organisation WHERE current_date BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
    );
    expect(names).toHaveLength(Number(all?.count));
    expect(new Set(names).size).toBe(names.length);
  });
});
