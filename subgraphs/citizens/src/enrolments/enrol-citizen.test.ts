import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { createLoaders } from '../context.ts';
import { newsOf, someCitizen, someOrganisation } from '../testing/arrange.ts';
import { enrolCitizen } from './enrol-citizen.ts';

const ENROL = `mutation ($input: EnrolCitizenInput!) { enrolCitizen(input: $input) {
  __typename
  ... on EnrolCitizenSuccess { enrolment { id state criteria endedAt exit { reason } previous { id } version } }
  ... on AlreadyEnrolled { running { id } }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const ASSESS = `mutation ($input: AssessInclusionInput!) { assessInclusion(input: $input) {
  __typename
  ... on AssessInclusionSuccess { inclusionAssessment { criteria reason assessedBy { id } } }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;

const reason = 'Sover ude og kan ikke holde fast i de almindelige tilbud.';

describe('enrolling a citizen', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('coordinator');
  const enrol = async (input: object) =>
    (
      await citizens.ask<{ enrolCitizen: { __typename: string; enrolment: { id: string } } }>({
        query: ENROL,
        variables: { input: { criteria: ['HOMELESS'], reason, ...input } },
        as,
      })
    ).data.enrolCitizen;

  it('needs no assessment before it; the judgement is kept as one (rule R09)', async () => {
    const citizenId = await someCitizen(citizens);
    const answer = await enrol({ citizenId, criteria: ['FREQUENT_ADMISSIONS', 'FREQUENT_ADMISSIONS'] });
    expect(answer).toMatchObject({
      enrolment: {
        ...{ state: 'ACTIVE', criteria: ['FREQUENT_ADMISSIONS'], endedAt: null, exit: null, previous: null },
      },
    });
    expect(await citizens.sql('SELECT reason FROM inclusion_assessment WHERE citizen_id = $1', [citizenId])).toEqual([
      { reason },
    ]);
    expect((await newsOf(citizens)).at(-1)).toMatchObject({
      type: 'citizen.enrolment-changed',
      payload: { citizenId, enrolmentId: answer.enrolment.id, state: 'ACTIVE', aftercare: null },
    });
  });

  it('continues the enrolment that ended, so that nobody starts over (rules R09, R17)', async () => {
    const citizenId = await someCitizen(citizens);
    const first = await enrol({ citizenId });
    await citizens.sql(
      `UPDATE enrolment SET state = 'FINISHED', ended_at = now(), exit_reason = 'OWN_WISH', exit_assessment = 'Ønske'
       WHERE id = $1`,
      [first.enrolment.id],
    );
    expect(await enrol({ citizenId })).toMatchObject({ enrolment: { previous: { id: first.enrolment.id } } });
  });

  it('leads to the enrolment that runs', async () => {
    const citizenId = await someCitizen(citizens);
    const first = await enrol({ citizenId });
    expect(await enrol({ citizenId })).toMatchObject({
      __typename: 'AlreadyEnrolled',
      running: { id: first.enrolment.id },
    });
  });

  it('lets one of two colleagues win who enrol the same person at once', async () => {
    const citizenId = await someCitizen(citizens);
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        citizens.run(as, (context) =>
          enrolCitizen(
            Object.assign(context, { loaders: createLoaders(context) }),
            {
              ...{ citizenId, criteria: ['HOMELESS'], reason },
            },
            someOrganisation(),
          ),
        ),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-enrolled', 'enrolled']);
  });

  it('bears the doubles that an import brought along, and no others', async () => {
    const citizenId = await someCitizen(citizens);
    const { enrolment } = await enrol({ citizenId });
    const double = (parallelTo: string | null) =>
      citizens.sql(
        `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria, parallel_to_id)
         VALUES ($1, $2, 'ACTIVE', now(), now(), '{HOMELESS}', $3)`,
        [randomUUID(), citizenId, parallelTo],
      );
    await expect(double(enrolment.id)).resolves.toEqual([]);
    await expect(double(null)).rejects.toThrow(/enrolment_running/);
  });

  it('refuses without a criterion, without a judgement, and for nobody', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await enrol({ citizenId, criteria: [] })).toMatchObject({ __typename: 'NoCriterionMet' });
    expect(await enrol({ citizenId, reason: 'Ja' })).toMatchObject({ field: 'reason' });
    expect(await enrol({ citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const dead = await someCitizen(citizens, { deceasedOn: '2026-11-01' });
    expect(await enrol({ citizenId: dead })).toMatchObject({ field: 'citizenId' });
  });

  it('does it once for one key', async () => {
    const input = { citizenId: await someCitizen(citizens), idempotencyKey: 'e-1' };
    expect(await enrol(input)).toEqual(await enrol(input));
    expect(await enrol({ ...input, criteria: ['CRIME'] })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  describe('on an assessment', () => {
    const assess = async (input: object) =>
      (await citizens.ask({ query: ASSESS, variables: { input: { criteria: [], reason, ...input } }, as })).data
        .assessInclusion;

    it('may find that no criterion is met, with a reason', async () => {
      expect(await assess({ citizenId: await someCitizen(citizens) })).toMatchObject({
        inclusionAssessment: { criteria: [], reason, assessedBy: { id: as.staffMemberId } },
      });
    });

    it('refuses flags without a judgement, nobody, and a key used for something else', async () => {
      const citizenId = await someCitizen(citizens);
      expect(await assess({ citizenId, reason: 'Nej' })).toMatchObject({ field: 'reason' });
      expect(await assess({ citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
      const input = { citizenId, idempotencyKey: 'a-1' };
      expect(await assess(input)).toEqual(await assess(input));
      expect(await assess({ ...input, criteria: ['CRIME'] })).toMatchObject({ __typename: 'IdempotencyConflict' });
    });
  });
});
