import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const RECORD = `mutation ($input: RecordAccessDecisionInput!) { recordAccessDecision(input: $input) {
  __typename ... on RecordAccessDecisionSuccess { accessDecisionId } ... on InvalidInput { field }
  ... on Problem { message } } }`;
const END = `mutation ($input: EndAccessDecisionInput!) { endAccessDecision(input: $input) {
  __typename ... on EndAccessDecisionSuccess { accessDecisionId } ... on Problem { message } } }`;

describe('a decision on who may see', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const unit = someOrganisation();
  const validTo = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const wish = {
    organisationId: unit,
    dataClasses: ['OFFENCE'],
    legalBasis: 'databeskyttelseslov § 8 stk. 2',
    validTo,
  };
  const send = async (query: string, input: object) => {
    const { data } = await citizens.ask<Record<string, { __typename: string; accessDecisionId: string }>>({
      ...{ query, variables: { input }, as: viewerOf('manager') },
    });
    return Object.values(data)[0];
  };

  it('is a fact with its classes until its end', async () => {
    const citizenId = await someCitizen(citizens);
    await send(RECORD, { ...wish, citizenId });
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      {
        ...{ kind: 'decision', organisation_id: unit, staff_member_id: null, subject: null },
        ...{ classes: classMask('offence'), purpose: null, valid_to: new Date(validTo) },
      },
    ]);
  });

  it('ends at once when it is ended, and once', async () => {
    const citizenId = await someCitizen(citizens);
    const recorded = await send(RECORD, { ...wish, citizenId });
    const accessDecisionId = recorded?.accessDecisionId;
    expect(await send(END, { accessDecisionId })).toMatchObject({ accessDecisionId });
    const [ended] = await factsDue(citizens, citizenId);
    expect(ended?.valid_to?.getTime()).toBeLessThanOrEqual(Date.now());
    await send(END, { accessDecisionId });
    expect(await factsDue(citizens, citizenId)).toEqual([ended]);
  });

  it('refuses what is no decision, and what is not there', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await send(RECORD, { ...wish, citizenId, legalBasis: '' })).toMatchObject({ field: 'legalBasis' });
    expect(await send(RECORD, { ...wish, citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    for (const accessDecisionId of ['x', randomUUID()])
      expect(await send(END, { accessDecisionId })).toMatchObject({ __typename: 'NotFound' });
    const input = { ...wish, citizenId, idempotencyKey: 'd-1' };
    expect(await send(RECORD, input)).toEqual(await send(RECORD, input));
    expect(await send(RECORD, { ...input, dataClasses: ['DOSE'] })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });

  it('is made by managers alone', async () => {
    const variables = { input: { ...wish, citizenId: await someCitizen(citizens) } };
    for (const role of ['coordinator', 'fact', 'citizen', 'guardian', 'operator'] as const) {
      const { errors } = await citizens.ask({ query: RECORD, variables, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
