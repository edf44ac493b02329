import { withClient } from '@tvaers/kit/database/provision';
import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { AREAS, Population } from '@tvaers/kit/seeding/population';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { plansSubgraph } from '../plans-subgraph.ts';
import { seedPlans } from './seed-plans.ts';

const TODAY = '2026-11-22';
const CITIZENS = 200;
const population = new Population(CITIZENS);

describe('the seed of plans', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
    await withClient(plans.database.ownerUrl, async (client) => {
      await seedPlans(client, { citizens: CITIZENS, today: TODAY });
    });
  });
  afterAll(() => plans.close());

  const caseloadOf = (coordinator: number) =>
    [...population].filter((traits) => traits.coordinatorIndex === coordinator).map(({ citizenId }) => citizenId);
  const PLANS = `query Plans($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { id
    plan { id citizensWords goals { id title actions { id title responsible { id } } } employment { state reason } } } } }`;

  it('answers the plans of 25 citizens with as many statements as those of 5', async () => {
    const read = async (count: number) => {
      const of = caseloadOf(0)
        .slice(0, count)
        .map((id) => ({ __typename: 'Citizen', id }));
      plans.statements.forget();
      const answer = await plans.ask<{ _entities: { id: string; plan: { goals: unknown[] } | null }[] }>({
        query: PLANS,
        variables: { of },
        as: viewerOf('coordinator'),
      });
      expect(answer.data._entities.map(({ id }) => id)).toEqual(of.map(({ id }) => id));
      return plans.statements.own().length;
    };
    expect([await read(5), await read(25)]).toEqual([3, 3]);
  });

  it('notes in the log each citizen whose plan was shown, and what it was', async () => {
    const [first] = caseloadOf(1);
    await plans.ask({
      query: PLANS,
      variables: { of: [{ __typename: 'Citizen', id: first }] },
      as: viewerOf('coordinator'),
      correlationId: 'the-log-of-one',
    });
    const rows = await plans.sql(
      `SELECT citizen_ids, data_classes FROM access_event WHERE correlation_id = 'the-log-of-one'`,
    );
    expect(rows).toEqual([{ citizen_ids: [first], data_classes: ['identity', 'plan', 'economyEmployment'] }]);
  });

  it('knows both enrolments of those who are enrolled twice, so that the end of one is not taken for that of both', async () => {
    const twice = [...population].filter(({ overlappingEnrolment }) => overlappingEnrolment);
    expect(twice.length).toBeGreaterThan(0);
    const rows = await plans.sql('SELECT citizen_id FROM known_enrolment GROUP BY citizen_id HAVING count(*) = 2');
    expect(rows.map(({ citizen_id }) => citizen_id).sort()).toEqual(twice.map(({ citizenId }) => citizenId).sort());
  });

  it('has somebody to seek today in each part of the city', async () => {
    const rows = await plans.sql<{ area: string }>(
      `SELECT DISTINCT area FROM task WHERE kind = 'OUTREACH' AND state = 'OPEN' AND due_at < $1 AND area IS NOT NULL`,
      [`${TODAY}T23:00:00Z`],
    );
    expect(rows.map(({ area }) => area).sort()).toEqual([...AREAS].sort());
  });

  it('knows no part of the city of those whose address is protected, as if citizens had told it', async () => {
    const hidden = [...population].filter(({ confidentiality }) => confidentiality === 'PROTECTED_ADDRESS');
    expect(hidden.length).toBeGreaterThan(1);
    const areas = await plans.sql(
      `SELECT citizen_id FROM citizen_copy WHERE citizen_id = ANY ($1) AND area IS NOT NULL
       UNION ALL SELECT citizen_id FROM task
       WHERE citizen_id = ANY ($1) AND (area IS NOT NULL OR state = 'OPEN' AND assignee_kind = 'Team')`,
      [hidden.map(({ citizenId }) => citizenId)],
    );
    expect(areas).toEqual([]);
  });

  it('gives both development coordinators tasks, plans and somebody in hospital', async () => {
    for (const coordinator of [0, 1]) {
      const [open] = await plans.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM task WHERE state = 'OPEN' AND assignee_id = $1`,
        [coordinatorId(coordinator)],
      );
      expect(open?.count).toBeGreaterThanOrEqual(25);
      const [passages] = await plans.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM transition WHERE state = 'OPEN' AND citizen_id = ANY($1)`,
        [caseloadOf(coordinator)],
      );
      expect(passages?.count).toBeGreaterThanOrEqual(2);
    }
  });
});
