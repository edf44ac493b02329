import { withClient } from '@tvaers/kit/database/provision';
import { organisationId } from '@tvaers/kit/seeding/ids';
import { Population } from '@tvaers/kit/seeding/population';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { seedInterventions } from '../src/seeding/seed-interventions.ts';
import { tellOwnFacts } from './access-facts.ts';

const TODAY = '2026-11-22';
const population = new Population(500);

describe('the seed of interventions', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
    await withClient(interventions.database.ownerUrl, (client) =>
      seedInterventions(client, { citizens: population.size, today: TODAY }),
    );
  });
  afterAll(() => interventions.close());

  const count = async (from: string): Promise<number> => {
    const [row] = await interventions.sql<{ count: string }>(`SELECT count(*) AS count FROM ${from}`);
    return Number(row?.count);
  };

  it('gives everybody courses that run and some that are over', async () => {
    expect(await count(`(SELECT citizen_id FROM intervention WHERE state = 'ACTIVE' GROUP BY 1) AS people`)).toBe(500);
    expect(await count(`(SELECT citizen_id FROM intervention WHERE state = 'ENDED' GROUP BY 1) AS people`)).toBe(500);
    expect((await count('intervention')) / 500).toBeGreaterThan(5);
    for (const state of ['PLANNED', 'ON_HOLD'])
      expect(await count(`intervention WHERE state = '${state}'`)).toBeGreaterThan(30);
  });

  it('shows what must not be overlooked: overdue reviews, holds, missed appointments, homes at risk', async () => {
    expect(await count(`board_entry WHERE removed_at IS NULL AND review_by < '${TODAY}'`)).toBeGreaterThan(3);
    expect(await count('safety_hold WHERE cleared_at IS NULL')).toBeGreaterThan(10);
    expect(await count(`appointment WHERE state = 'NO_SHOW'`)).toBeGreaterThan(100);
    expect(await count(`tenancy WHERE state = 'IN_ARREARS'`)).toBeGreaterThan(0);
  });

  it('has for each of the first 50 an appointment of yesterday that nobody has noted anything about', async () => {
    const people = await interventions.sql<{ citizen_id: string }>(
      `SELECT DISTINCT citizen_id FROM appointment WHERE state = 'BOOKED' AND starts_at < '${TODAY}T00:00:00Z'`,
    );
    const due = new Set(people.map(({ citizen_id }) => citizen_id));
    expect(Array.from({ length: 50 }, (_, index) => due.has(population.at(index).citizenId))).not.toContain(false);
  });

  it('lets a social nurse in Bispebjerg see who is in the house today', async () => {
    const { data, errors } = await interventions.ask<{
      currentHospitalStays: { edges: { node: { citizen: { id: string } } }[] };
    }>({
      query: `query HospitalToday($organisationId: ID!, $date: Date!) {
        currentHospitalStays(organisationId: $organisationId, date: $date) { edges { node { state citizen { id } } } } }`,
      variables: { organisationId: organisationId('bispebjerg-frederiksberg'), date: TODAY },
      as: viewerOf('socialNurse'),
    });
    expect(errors).toBeUndefined();
    const inTheHouse = data.currentHospitalStays.edges.map(({ node }) => node.citizen.id);
    expect(inTheHouse).toEqual(
      expect.arrayContaining([4, 9, 17, 31, 42].map((index) => population.at(index).citizenId)),
    );
    expect(inTheHouse).not.toContain(population.at(1).citizenId);
  });

  it('answers the courses of 25 citizens with one statement, as those of 5', async () => {
    const read = async (people: number) => {
      const of = Array.from({ length: people }, (_, index) => ({
        __typename: 'Citizen',
        id: population.at(index).citizenId,
      }));
      interventions.statements.forget();
      const { data, errors } = await interventions.ask<{ _entities: { interventions: { title: string }[] }[] }>({
        query: `query Caseload($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
          interventions(states: [ACTIVE]) { id title state provider { id } team { id } } } } }`,
        variables: { of },
        as: viewerOf('coordinator'),
      });
      expect(errors).toBeUndefined();
      expect(data._entities.every((citizen) => citizen.interventions.length > 0)).toBe(true);
      return interventions.statements.own().length;
    };
    expect([await read(5), await read(25)]).toEqual([1, 1]);
  });

  it('answers everything of 25 citizens with one statement for each thing asked', async () => {
    const of = Array.from({ length: 25 }, (_, index) => ({
      __typename: 'Citizen',
      id: population.at(index).citizenId,
    }));
    interventions.statements.forget();
    const { errors } = await interventions.ask({
      query: `query Overview($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
        interventions(states: [PLANNED, ACTIVE, ON_HOLD]) { id title state startedOn provider { id } team { id } decision { legalBasis by { id } }
          ... on FactCourse { intensity boardEntry { category reason reviewBy overdue } }
          ... on HousingFirstCourse { method phase tenancy { state leaseFrom } }
          ... on SubstitutionTreatment { prescription { drug dailyDose { value unit } } hold { since reason } lastConfirmedDose { at place } }
          ... on GeneralCourse { offerName } }
        hospitalStays(first: 3) { edges { node { id state startedAt endedAt hospital { id } dischargedWithoutHome } } }
        appointments(first: 5) { edges { node { id state startsAt intervention { title } } } } } } }`,
      variables: { of },
      as: viewerOf('coordinator'),
    });
    expect(errors).toBeUndefined();
    // Courses, the four methods, stays, appointments, and the courses that appointments are part of.
    expect(interventions.statements.own()).toHaveLength(8);
  });

  it('leaves who treats whom as if it had been told: there is nothing to tell', async () => {
    expect(await count(`access_fact WHERE source = 'interventions'`)).toBe(await count('access_fact_due'));
    expect(
      await count(`(SELECT citizen_id FROM access_fact WHERE source = 'interventions' GROUP BY 1) AS people`),
    ).toBeGreaterThan(250);
    expect(await tellOwnFacts(interventions)).toBe(0);
    expect(await interventions.outbox()).toEqual([]);
  });

  it('keeps a few messages for somebody to say whom they are about', async () => {
    const { data } = await interventions.ask<{ unmatchedMessages: { edges: { node: object }[] } }>({
      query:
        '{ unmatchedMessages { edges { node { activity hospitalName personName identifier state receivedAt } } } }',
      as: viewerOf('coordinator'),
    });
    expect(data.unmatchedMessages.edges).toHaveLength(3);
    expect(data.unmatchedMessages.edges[0]?.node).toMatchObject({ state: 'WAITING', personName: 'Test Carlo Ukendt' });
  });
});
