import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { seededStaff } from './seeded-staff.ts';

const as = viewerOf('outreach');
const HALMTORVET = { latitude: 55.6702, longitude: 12.5641 };

const WHO_IS_OPEN_NOW = `query WhoIsOpenNow($at: DateTime!, $near: Position, $needs: [NeedKind!]) {
  openOffers(at: $at, near: $near, needs: $needs, first: 20) {
    edges { distance node { offer { id name need targetGroup provider { name } } place { name address } openUntil phone
      onDuty { id name title phone } freePlaces } } } }`;

interface Open {
  distance: number | null;
  node: {
    offer: { name: string; need: string; provider: { name: string } };
    place: { name: string };
    openUntil: string | null;
    phone: string;
    onDuty: { name: string; title: string }[];
    freePlaces: number | null;
  };
}

describe('which doors are open', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 0 });
  });
  afterAll(() => staff.close());

  const openAt = async (at: string, more: object = {}): Promise<Open[]> => {
    staff.statements.forget();
    const { data, errors } = await staff.ask<{ openOffers: { edges: Open[] } }>({
      query: WHO_IS_OPEN_NOW,
      variables: { at, ...more },
      as,
    });
    expect(errors).toBeUndefined();
    return data.openOffers.edges;
  };
  const find = (open: Open[], place: string) => open.find(({ node }) => node.place.name === place);

  it('tells the beds of a winter night, the nearest first, with who has the duty and how many are free', async () => {
    const open = await openAt('2026-11-22T22:30:00Z', { near: HALMTORVET, needs: ['SHELTER_BED'] });
    expect(open.map(({ node }) => node.place.name)).toEqual([
      'Mændenes Hjem',
      'Natcaféen Stjernen',
      'Herberget Sundholm',
      'Herberget Toftegård',
      'Røde Kors Omsorgscenter Eirsgaard',
    ]);
    const distances = open.map(({ distance }) => distance ?? 0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances[0]).toBeGreaterThan(150);
    expect(distances[0]).toBeLessThan(400);
    expect(open[0]?.node).toMatchObject({ freePlaces: 9, offer: { provider: { name: 'Mændenes Hjem' } } });
    expect(open[0]?.node.onDuty).toHaveLength(1);
  });

  it('asks the database once for what is open and once for each thing below it', async () => {
    await openAt('2026-11-22T22:30:00Z', { near: HALMTORVET });
    // What is open, offers, places, providers, duties.
    expect(staff.statements.own()).toHaveLength(5);
  });

  it('follows hours past midnight and closes the night café in the morning', async () => {
    const beforeDawn = await openAt('2026-11-23T05:00:00Z', { needs: ['SHELTER_BED'] });
    expect(find(beforeDawn, 'Natcaféen Stjernen')?.node.openUntil).toBe('2026-11-23T06:30:00.000Z');
    const morning = await openAt('2026-11-23T06:30:00Z', { needs: ['SHELTER_BED'] });
    expect(find(morning, 'Natcaféen Stjernen')).toBeUndefined();
    expect(find(morning, 'Mændenes Hjem')?.node.openUntil).toBe('2026-11-23T07:00:00.000Z');
  });

  it('knows no closing time for what is open round the clock', async () => {
    const open = await openAt('2026-11-24T10:00:00Z', { needs: ['SHELTER_BED'] });
    expect(find(open, 'Herberget Sundholm')?.node).toMatchObject({ openUntil: null, freePlaces: 6 });
  });

  it('tells midnight as the end of the day it belongs to', async () => {
    const open = await openAt('2026-11-24T20:00:00Z', { needs: ['ACUTE'] });
    const sociolance = open.find(({ node }) => node.offer.name === 'Sociolancen');
    expect(sociolance).toMatchObject({ distance: null, node: { openUntil: '2026-11-24T23:00:00.000Z' } });
  });

  it.each([
    ['the night the clocks go back is an hour longer', '2026-10-24T22:30:00Z', '2026-10-25T07:00:00.000Z'],
    ['the night the clocks go forward is an hour shorter', '2027-03-27T22:30:00Z', '2027-03-28T06:00:00.000Z'],
  ])('by Danish clocks: %s', async (_title, at, until) => {
    const open = await openAt(at, { needs: ['SHELTER_BED'] });
    expect(find(open, 'Mændenes Hjem')?.node.openUntil).toBe(until);
  });

  it('survives opening hours that begin and end in the hour which spring leaves out', async () => {
    const [given] = await staff.sql<{ id: string }>(
      `SELECT given.id FROM offer_at_place AS given JOIN place ON place.id = place_id WHERE place.name = 'Værestedet Skuret'`,
    );
    await staff.sql(`INSERT INTO schedule VALUES ($1, 7, '02:30', '03:00')`, [given?.id]);
    const open = await openAt('2027-03-28T01:15:00Z', { needs: ['DROP_IN'] });
    expect(find(open, 'Værestedet Skuret')).toBeUndefined();
    await staff.sql(`DELETE FROM schedule WHERE opens_at = '02:30'`);
  });

  it('keeps to the weekday: late on a Friday, early on a Sunday', async () => {
    expect(find(await openAt('2026-11-27T23:30:00Z', { needs: ['DROP_IN'] }), 'Varmestuen Blågården')).toBeDefined();
    expect(find(await openAt('2026-11-26T23:30:00Z', { needs: ['DROP_IN'] }), 'Varmestuen Blågården')).toBeUndefined();
  });

  it('names neither what is only announced nor what has ended', async () => {
    const open = await openAt('2026-11-24T11:00:00Z', { needs: ['OUTREACH', 'SUBSTANCE_TREATMENT'] });
    const names = open.map(({ node }) => node.offer.name);
    expect(names).toContain('Substitutionsbehandling');
    expect(names).not.toContain('Opsøgende gadeplansindsats');
    expect(names).not.toContain('Døgnsubstitutionsbehandling');
  });

  it('changes the duty with the shift, also at night', async () => {
    const dutyAt = async (at: string) =>
      find(await openAt(at, { needs: ['SHELTER_BED'] }), 'Herberget Sundholm')?.node.onDuty.map(({ name }) => name);
    const evening = await dutyAt('2026-11-24T21:59:59Z');
    const night = await dutyAt('2026-11-24T22:00:00Z');
    expect(evening).toHaveLength(1);
    expect(night).not.toEqual(evening);
    expect(await dutyAt('2026-11-25T05:59:00Z')).toEqual(night);
  });

  it('pages by nearness without losing or repeating a door', async () => {
    const PAGE = `query Page($at: DateTime!, $near: Position, $after: String) {
      openOffers(at: $at, near: $near, first: 4, after: $after) {
        edges { node { offer { id } place { id } } } pageInfo { endCursor hasNextPage } } }`;
    const page = async (after: string | null) => {
      const { data } = await staff.ask<{
        openOffers: { edges: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>({ query: PAGE, variables: { at: '2026-11-24T11:00:00Z', near: HALMTORVET, after }, as });
      return data.openOffers;
    };
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const { edges, pageInfo } = await page(next);
      seen.push(...edges.map((edge) => JSON.stringify(edge)));
      next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (next);
    expect(seen.length).toBeGreaterThan(15);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([[{ latitude: 95, longitude: 12 }], [{ latitude: 55, longitude: 190 }]])(
    'refuses the position %j, which is not on earth',
    async (near) => {
      const { errors } = await staff.ask({
        query: WHO_IS_OPEN_NOW,
        variables: { at: '2026-11-24T11:00:00Z', near },
        as,
      });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );
});
