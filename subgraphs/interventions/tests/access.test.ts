import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { hearOwners, tellFact, tellOwnFacts } from './access-facts.ts';
import { CLINIC, canaryPerson, DAY_OFFER, insertPerson, PSYCHIATRY, WARD } from './canary-person.ts';
import { ENTITIES } from './whole-graph.ts';

const MUNICIPALITY = idOf('municipality');
const coordinator = viewerOf('coordinator', { organisationId: MUNICIPALITY });
const clinic = viewerOf('clinic', { organisationId: CLINIC });
const bruno = canaryPerson('Bruno');
const anna = canaryPerson('Anna');

interface Course {
  __typename: string;
  decision: object | null;
  prescription?: object | null;
}
interface ShownCitizen {
  interventions: Course[];
  appointments: {
    edges: { node: { title: string; intervention: object | null } }[];
    pageInfo: { hasNextPage: boolean };
  };
  hospitalStays: { edges: { node: { id: string } }[] } | null;
}

describe('what is done for a citizen is shown', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(
      interventionsSubgraph(async () => ({ is: 'nobody' })),
      { related: false },
    );
    await hearOwners(interventions);
    await insertPerson(interventions, bruno);
    await insertPerson(interventions, anna);
  });
  beforeEach(async () => {
    await interventions.sql('DELETE FROM access_fact');
    await tellOwnFacts(interventions);
  });
  afterAll(() => interventions.close());

  const entities = async (as: Viewer, ...of: { __typename: string; id: string }[]) => {
    const { data, errors } = await interventions.ask<{ _entities: unknown[] }>({
      ...{ query: ENTITIES, variables: { of }, as },
    });
    expect(errors).toBeUndefined();
    return data._entities;
  };
  const citizen = async (as: Viewer, id = bruno.citizenId) =>
    (await entities(as, { __typename: 'Citizen', id }))[0] as ShownCitizen | null;
  const shownTo = async (as: Viewer) => {
    const shown = await citizen(as);
    return {
      courses: shown?.interventions.map(({ __typename }) => __typename).sort(),
      times: shown?.appointments.edges.map(({ node }) => node.title.slice('canary Bruno time '.length)).sort(),
      hasMore: shown?.appointments.pageInfo.hasNextPage,
      stays: shown?.hospitalStays?.edges.length,
    };
  };

  it('to a coordinator with an open case: the social part, and nothing tells that there is more', async () => {
    await tellFact(interventions, 'openSocialCase', bruno.citizenId, MUNICIPALITY);
    expect(await shownTo(coordinator)).toEqual({
      ...{ courses: ['HousingFirstCourse'], times: ['HOUSING_FIRST'], hasMore: false, stays: 1 },
    });
  });

  it('to a coordinator with consent: health as well, until the consent is withdrawn', async () => {
    await tellFact(interventions, 'openSocialCase', bruno.citizenId, MUNICIPALITY);
    await tellFact(interventions, 'consent', bruno.citizenId, MUNICIPALITY);
    expect(await shownTo(coordinator)).toMatchObject({
      courses: ['FactCourse', 'GeneralCourse', 'HousingFirstCourse', 'SubstitutionTreatment'],
      hasMore: true,
    });
    await interventions.sql(
      `UPDATE access_fact SET valid_to = date_trunc('milliseconds', now()) WHERE kind = 'consent'`,
    );
    expect((await shownTo(coordinator)).courses).toEqual(['HousingFirstCourse']);
  });

  it('to who treats the person: not the social part, and a decision is of the social case', async () => {
    expect(await shownTo(clinic)).toMatchObject({
      courses: ['FactCourse', 'GeneralCourse', 'SubstitutionTreatment'],
      times: ['GENERAL', 'SUBSTITUTION'],
      hasMore: true,
    });
    const shown = await citizen(clinic);
    expect(shown?.interventions.every(({ decision }) => decision === null)).toBe(true);
    expect(shown?.interventions.find(({ prescription }) => prescription)).toMatchObject({
      prescription: { dailyDose: { value: 77.31 } },
    });
  });

  it('to no other organisation, whatever its role', async () => {
    for (const role of ['clinic', 'fact', 'socialNurse', 'coordinator', 'manager'] as const)
      expect(await citizen(viewerOf(role, { organisationId: idOf('elsewhere') }))).toBeNull();
  });

  it('of another person never by the relation to this one', async () => {
    await interventions.sql('DELETE FROM access_fact WHERE citizen_id <> $1', [bruno.citizenId]);
    expect(await citizen(clinic, anna.citizenId)).toBeNull();
    expect(await entities(clinic, { __typename: 'SubstitutionTreatment', id: anna.course('SUBSTITUTION') })).toEqual([
      null,
    ]);
  });

  it('one by one as in lists: a row of a class the viewer lacks is one that does not exist', async () => {
    await tellFact(interventions, 'openSocialCase', bruno.citizenId, MUNICIPALITY);
    const asked = [
      ['FactCourse', bruno.course('FACT')],
      ['SubstitutionTreatment', bruno.course('SUBSTITUTION')],
      ['GeneralCourse', bruno.course('GENERAL')],
      ['Appointment', bruno.appointment('FACT')],
    ] as const;
    const real = await entities(coordinator, ...asked.map(([__typename, id]) => ({ __typename, id })));
    const random = await entities(coordinator, ...asked.map(([__typename]) => ({ __typename, id: randomUUID() })));
    expect(JSON.stringify(real)).toBe(JSON.stringify(random));
    expect(real).toEqual([null, null, null, null]);
  });

  it('until the course has been over for two weeks, and then to nobody by it', async () => {
    const dayOffer = viewerOf('socialNurse', { organisationId: DAY_OFFER });
    const end = (daysAgo: number) =>
      interventions.sql(
        `UPDATE intervention SET state = 'ENDED', ended_on = current_date - $2::integer WHERE id = $1`,
        [bruno.course('GENERAL'), daysAgo],
      );
    await interventions.sql(`UPDATE appointment SET state = 'CANCELLED' WHERE organisation_id = $1`, [DAY_OFFER]);
    await end(10);
    await tellOwnFacts(interventions);
    expect(await citizen(dayOffer)).not.toBeNull();
    await end(20);
    await tellOwnFacts(interventions);
    expect(await citizen(dayOffer)).toBeNull();
  });

  it.each([
    ['FINISHED', 13, true],
    ['FINISHED', 15, false],
    ['DECEASED', 1, false],
  ])('to the hospital of a stay that is %s for %i days: %s', async (state, days, isShown) => {
    await interventions.sql(
      `UPDATE hospital_stay SET state = $2, ended_at = now() - make_interval(days => $3) WHERE id = $1`,
      [bruno.stay, state, days],
    );
    await tellOwnFacts(interventions);
    const nurse = viewerOf('socialNurse', { organisationId: WARD });
    expect((await citizen(nurse)) !== null).toBe(isShown);
    await interventions.sql(`UPDATE hospital_stay SET state = 'ON_LEAVE', ended_at = NULL WHERE id = $1`, [bruno.stay]);
  });

  it('to nobody as an empty list while an owner of facts is silent', async () => {
    await interventions.sql('DELETE FROM access_fact_source');
    const { data, errors } = await interventions.ask<{ _entities: unknown[] } | null>({
      query: ENTITIES,
      variables: { of: [{ __typename: 'Citizen', id: bruno.citizenId }] },
      as: viewerOf('fact', { organisationId: PSYCHIATRY }),
    });
    await hearOwners(interventions);
    expect(errors?.[0]?.extensions?.code).toBe('FACTS_STALE');
    expect(data?._entities?.[0] ?? null).toBeNull();
  });
});
