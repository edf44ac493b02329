import { randomUUID } from 'node:crypto';
import { addDays, danishDate } from '@tvaers/kit/runtime/danish-time';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';

const END = `mutation ($input: EndEnrolmentInput!) { endEnrolment(input: $input) {
  __typename
  ... on EndEnrolmentSuccess { enrolment { state endedAt version exit { reason assessment at } } }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const today = danishDate(new Date());
const aftercare = { medicine: 'Hos egen læge', socialSituation: 'Har bolig', followUpOn: addDays(today, 14) };

describe('ending an enrolment', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const someEnrolment = async (state = 'ACTIVE') => {
    const id = randomUUID();
    await citizens.sql(
      `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria)
       VALUES ($1, $2, $3, now(), now(), '{HOMELESS}')`,
      [id, await someCitizen(citizens), state],
    );
    return id;
  };
  const end = async (input: object) =>
    (
      await citizens.ask({
        query: END,
        variables: {
          input: { version: 1, reason: 'NEED_CEASED', assessment: 'Klarer sig nu selv.', aftercare, ...input },
        },
        as: viewerOf('coordinator'),
      })
    ).data.endEnrolment;

  it('keeps why, and gives the plan sector what was agreed for the time after (rule R05)', async () => {
    const enrolmentId = await someEnrolment();
    expect(await end({ enrolmentId })).toMatchObject({
      enrolment: { state: 'FINISHED', version: 2, exit: { reason: 'NEED_CEASED', assessment: 'Klarer sig nu selv.' } },
    });
    expect((await citizens.outbox()).at(-1)).toMatchObject({
      type: 'citizen.enrolment-changed',
      payload: { enrolmentId, state: 'FINISHED', aftercare },
    });
  });

  it('is possible from every running state', async () => {
    for (const state of ['PLANNED', 'WAITLIST', 'ON_HOLD'])
      expect(await end({ enrolmentId: await someEnrolment(state) })).toMatchObject({
        enrolment: { state: 'FINISHED' },
      });
  });

  it('asks for aftercare unless the person has died', async () => {
    const enrolmentId = await someEnrolment();
    expect(await end({ enrolmentId, aftercare: null })).toMatchObject({ __typename: 'AftercareMissing' });
    expect(await end({ enrolmentId, aftercare: null, reason: 'DECEASED' })).toMatchObject({
      enrolment: { exit: { reason: 'DECEASED' } },
    });
  });

  it('wants the follow-up after today', async () => {
    const enrolmentId = await someEnrolment();
    const wrong = { ...aftercare, followUpOn: today };
    expect(await end({ enrolmentId, aftercare: wrong })).toMatchObject({ field: 'aftercare.followUpOn' });
  });

  it('cannot be done for staying away: no such reason exists, in the schema or in the database (rule R02)', async () => {
    const enrolmentId = await someEnrolment();
    const { errors } = await citizens.ask({
      query: END,
      variables: { input: { enrolmentId, version: 1, reason: 'NO_SHOW', assessment: 'Kom ikke til aftalen.' } },
      as: viewerOf('coordinator'),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const byHand = `UPDATE enrolment SET state = 'FINISHED', ended_at = now(), exit_reason = 'NO_SHOW',
      exit_assessment = 'Kom ikke' WHERE id = $1`;
    await expect(citizens.sql(byHand, [enrolmentId])).rejects.toThrow(/enrolment_exit_reason/);
  });

  it('never happens by itself: nothing in the table says when it will (rule R04)', async () => {
    const columns = await citizens.sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'enrolment'`,
    );
    expect(columns.map(({ name }) => name).filter((name) => /expire|valid_to|ends_on|planned_end/.test(name))).toEqual(
      [],
    );
    const enrolmentId = await someEnrolment();
    const unfounded = `UPDATE enrolment SET state = 'FINISHED', ended_at = now() WHERE id = $1`;
    await expect(citizens.sql(unfounded, [enrolmentId])).rejects.toThrow(/enrolment_ends_with_exit/);
  });

  it('refuses what ended, what somebody else changed, what says too little, and what does not exist', async () => {
    const enrolmentId = await someEnrolment();
    expect(await end({ enrolmentId, version: 9 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await end({ enrolmentId, assessment: 'Slut' })).toMatchObject({ field: 'assessment' });
    await end({ enrolmentId });
    expect(await end({ enrolmentId, version: 2 })).toMatchObject({ __typename: 'EnrolmentNotRunning' });
    expect(await end({ enrolmentId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    expect(await end({ enrolmentId: 'x' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('answers a retry like the first try', async () => {
    const input = { enrolmentId: await someEnrolment(), idempotencyKey: 's-1' };
    expect(await end(input)).toEqual(await end(input));
    expect(await end({ ...input, reason: 'OWN_WISH' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });
});
