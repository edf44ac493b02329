import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen } from '../testing/arrange.ts';

const APPOINT = `mutation ($input: AppointGuardianInput!) { appointGuardian(input: $input) {
  __typename ... on AppointGuardianSuccess { guardianshipId } ... on InvalidInput { field } ... on Problem { message } } }`;
const END = `mutation ($input: EndGuardianshipInput!) { endGuardianship(input: $input) {
  __typename ... on EndGuardianshipSuccess { guardianshipId } ... on Problem { message } } }`;

describe('a guardian', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const send = async (query: string, input: object) => {
    const { data } = await citizens.ask<Record<string, { __typename: string; guardianshipId: string }>>({
      ...{ query, variables: { input }, as: viewerOf('manager') },
    });
    return Object.values(data)[0];
  };

  it('stands for the person by their account, until somebody ends it', async () => {
    const citizenId = await someCitizen(citizens);
    const appointed = await send(APPOINT, { citizenId, subject: 'vibeke' });
    const guardianshipId = appointed?.guardianshipId;
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      {
        kind: 'guardian',
        subject: 'vibeke',
        staff_member_id: null,
        organisation_id: null,
        classes: -1,
        valid_to: null,
      },
    ]);
    expect(await send(END, { guardianshipId })).toMatchObject({ guardianshipId });
    const [ended] = await factsDue(citizens, citizenId);
    expect(ended?.valid_to?.getTime()).toBeLessThanOrEqual(Date.now());
    await send(END, { guardianshipId });
    expect(await factsDue(citizens, citizenId)).toEqual([ended]);
  });

  it('needs an account and a person, and is appointed once for one key', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await send(APPOINT, { citizenId, subject: ' ' })).toMatchObject({ field: 'subject' });
    expect(await send(APPOINT, { citizenId: randomUUID(), subject: 'v' })).toMatchObject({ __typename: 'NotFound' });
    for (const guardianshipId of ['x', randomUUID()])
      expect(await send(END, { guardianshipId })).toMatchObject({ __typename: 'NotFound' });
    const input = { citizenId, subject: 'vibeke', idempotencyKey: 'v-1' };
    expect(await send(APPOINT, input)).toEqual(await send(APPOINT, input));
    expect(await send(APPOINT, { ...input, subject: 'w' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });
});
