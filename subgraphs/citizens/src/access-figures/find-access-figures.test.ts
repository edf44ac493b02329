import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { collectLooks } from '../testing/collect-looks.ts';

const FIGURES = `query ($from: Date!, $to: Date!) { accessFigures(from: $from, to: $to) {
  from to emergencyAccesses reviewedInTime deniedReads citizensWithConsent enrolledShare } }`;

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const SPRING = { from: '2026-03-01', to: '2026-04-30' };
const TABLES =
  'citizen, consent, enrolment, emergency_access, collected_access_event, collected_access_people, collected_access_citizen, citizen_identifier';

describe('figures about access', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(() => citizens.sql(`TRUNCATE ${TABLES} CASCADE`));
  afterAll(() => citizens.close());

  const figures = async (period: object) =>
    (await citizens.ask({ query: FIGURES, variables: period, as: viewerOf('steering') })).data.accessFigures;
  const many = (count: number) => Promise.all(Array.from({ length: count }, () => someCitizen(citizens)));
  const registeredBefore = () => citizens.sql(`UPDATE citizen SET registered_at = '2026-01-01'`);

  /** Each of the citizens had one on that day, reviewed so many days later. */
  const emergencies = (ids: string[], day: string, reviewedAfter: number | null) =>
    citizens.sql(
      `INSERT INTO emergency_access (id, citizen_id, subject, staff_member_id, reviewing_organisation_id, reason, started_at, renewed_at, ends_at,
         review_due_on, verdict, note, reviewed_at)
       SELECT gen_random_uuid(), id, 'omar', gen_random_uuid(), gen_random_uuid(), 'Fundet bevidstløs på gaden.', at, at,
         at + interval '1 hour', at::date + 7, reviewed.verdict, reviewed.note, at + reviewed.days * interval '1 day'
       FROM unnest($1::uuid[]) AS id, (SELECT $2::timestamptz AS at) AS moment,
         (SELECT $3::integer AS days, CASE WHEN $3::integer IS NULL THEN NULL ELSE 'JUSTIFIED' END AS verdict,
            CASE WHEN $3::integer IS NULL THEN NULL ELSE 'Rigtigt set' END AS note) AS reviewed`,
      [ids, `${day}T12:00:00Z`, reviewedAfter],
    );
  const denials = (ids: string[], day: string) =>
    collectLooks(
      citizens,
      ids.map((citizenId) => ({
        ...{ citizenId, at: new Date(`${day}T12:00:00Z`) },
        ...{ outcome: 'denied', basis: 'none' },
      })),
    );

  it('count what happened in whole months', async () => {
    const ids = await many(12);
    await emergencies(ids.slice(0, 6), '2026-03-10', 3);
    await emergencies(ids.slice(6), '2026-03-20', 12);
    await emergencies(ids, '2026-04-02', 1);
    await denials(ids.slice(0, 7), '2026-03-31');
    expect(await figures(MARCH)).toMatchObject({
      ...{ ...MARCH, emergencyAccesses: 12, reviewedInTime: 6, deniedReads: 7 },
    });
    expect(await figures(SPRING)).toMatchObject({ emergencyAccesses: 24, reviewedInTime: 18, deniedReads: 7 });
  });

  it('tell nothing of fewer than five people, however much happened to them', async () => {
    const ids = await many(4);
    await denials([...ids, ...ids, ...ids], '2026-03-10');
    await emergencies(ids, '2026-03-10', null);
    expect(await figures(MARCH)).toMatchObject({ emergencyAccesses: null, reviewedInTime: null, deniedReads: null });
  });

  it('do not let a small number be worked out from a larger one, nor from another period', async () => {
    const ids = await many(12);
    await emergencies(ids.slice(0, 8), '2026-03-10', 2);
    await emergencies(ids.slice(8, 10), '2026-03-10', null);
    await denials(ids, '2026-03-10');
    await denials(ids.slice(0, 2), '2026-04-10');
    expect(await figures(MARCH)).toMatchObject({ emergencyAccesses: 10, reviewedInTime: null, deniedReads: 12 });
    expect(await figures(SPRING)).toMatchObject({ deniedReads: null });
  });

  it('count people once, as it was at the end of the period', async () => {
    const ids = await many(20);
    await registeredBefore();
    for (const id of ids.slice(0, 8))
      await citizens.sql(
        `INSERT INTO consent (id, citizen_id, recipient_ids, classes, valid_from, valid_to)
         VALUES ($1, $2, ARRAY[gen_random_uuid()], 1, '2026-03-01', '2026-09-01')`,
        [randomUUID(), id],
      );
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [ids[0], ids[1]]);
    for (const id of ids.slice(0, 11))
      await citizens.sql(
        `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria)
         VALUES ($1, $2, 'ACTIVE', '2026-02-01', '2026-02-01', '{HOMELESS}')`,
        [randomUUID(), id],
      );
    expect(await figures(MARCH)).toMatchObject({ citizensWithConsent: 7, enrolledShare: 0.53 });
    expect(await figures({ from: '2026-02-01', to: '2026-02-28' })).toMatchObject({ citizensWithConsent: null });
    await citizens.sql(`UPDATE consent SET withdrawn_at = '2026-03-20' WHERE citizen_id <> $1`, [ids[7]]);
    expect(await figures(MARCH)).toMatchObject({ citizensWithConsent: null });
  });

  it('are of whole months and no others', async () => {
    const variables = { from: '2026-03-02', to: '2026-03-31' };
    const { errors } = await citizens.ask({ query: FIGURES, variables, as: viewerOf('manager') });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('are for those who steer, and disclose nobody', async () => {
    await figures(MARCH);
    expect(await citizens.sql('SELECT FROM access_event')).toEqual([]);
    for (const role of ['coordinator', 'clinic', 'citizen', 'operator'] as const) {
      const { errors } = await citizens.ask({ query: FIGURES, variables: MARCH, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
