import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  __typename
  ... on GiveConsentSuccess { consent {
    id state dataClasses purpose validFrom validTo withdrawnAt version recipients { id } citizen { id }
  } }
  ... on ConsentTooLong { latest }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const CONSENTS = `query ($id: ID!, $states: [ConsentState!]) { citizen(id: $id) { consents(states: $states) { id state } } }`;

const DAY = 86_400_000;
const inDays = (count: number) => new Date(Date.now() + count * DAY).toISOString();

describe('giving consent', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const unit = someOrganisation();
  const wish = { recipientIds: [unit], dataClasses: ['HEALTH', 'DOSE'], validTo: inDays(100) };
  const give = async (input: object, as: Viewer = viewerOf('coordinator')) =>
    (
      await citizens.ask<{ giveConsent: { __typename: string; consent: { id: string } } }>({
        ...{ query: GIVE, variables: { input: { ...wish, ...input } }, as },
      })
    ).data.giveConsent;

  it('is written down by staff whom the person has told', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await give({ citizenId })).toMatchObject({
      consent: {
        ...{ state: 'ACTIVE', dataClasses: ['HEALTH', 'DOSE'], purpose: null, validTo: wish.validTo, version: 1 },
        ...{ recipients: [{ id: unit }], citizen: { id: citizenId }, withdrawnAt: null },
      },
    });
    expect(await citizens.sql('SELECT noted_by FROM consent WHERE citizen_id = $1', [citizenId])).toEqual([
      { noted_by: viewerOf('coordinator').staffMemberId },
    ]);
  });

  it('is the person’s own to give, and their guardian’s, for nobody else', async () => {
    const [own, other] = [await someCitizen(citizens), await someCitizen(citizens)];
    for (const role of ['citizen', 'guardian'] as const) {
      const as = viewerOf(role, { citizenId: own, purpose: 'citizenSelf' });
      expect(await give({ citizenId: own }, as)).toMatchObject({ consent: { citizen: { id: own } } });
      expect(await give({ citizenId: other }, as)).toEqual(await give({ citizenId: randomUUID() }, as));
      const nobody = viewerOf(role, { purpose: 'citizenSelf' });
      expect(await give({ citizenId: own }, nobody)).toMatchObject({ __typename: 'NotFound' });
    }
    expect(await citizens.sql('SELECT FROM consent WHERE citizen_id = $1', [other])).toEqual([]);
  });

  it('becomes one fact for each unit, with its kinds of knowledge, purpose and end', async () => {
    const citizenId = await someCitizen(citizens);
    await give({ citizenId, recipientIds: [unit, someOrganisation()], purpose: 'socialCase' });
    const facts = await factsDue(citizens, citizenId);
    expect(new Set(facts.map(({ fact_id }) => fact_id)).size).toBe(2);
    expect(facts).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'consent', organisation_id: unit, staff_member_id: null, subject: null, purpose: 'socialCase' },
        ...{ classes: classMask('health') | classMask('dose'), valid_to: new Date(wish.validTo) },
      }),
    );
  });

  it('holds for a year at most, and says until when', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await give({ citizenId, validTo: inDays(366) })).toMatchObject({
      ...{ __typename: 'ConsentTooLong', latest: expect.any(String), message: expect.stringContaining('365') },
    });
  });

  it('refuses what nobody could hold it to, and nobody', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await give({ citizenId, recipientIds: [] })).toMatchObject({ field: 'recipientIds' });
    expect(await give({ citizenId, dataClasses: [] })).toMatchObject({ field: 'dataClasses' });
    expect(await give({ citizenId, validTo: inDays(-1) })).toMatchObject({ field: 'validTo' });
    expect(await give({ citizenId: 'nobody' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('happens once for one key', async () => {
    const input = { citizenId: await someCitizen(citizens), idempotencyKey: 'g-1' };
    expect(await give(input)).toEqual(await give(input));
    expect(await give({ ...input, dataClasses: ['PLAN'] })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('is not for those who only look', async () => {
    const variables = { input: { ...wish, citizenId: await someCitizen(citizens) } };
    for (const role of ['manager', 'steering', 'operator', 'medcom'] as const) {
      const { errors } = await citizens.ask({ query: GIVE, variables, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is listed newest first, by state, whichever record it was written in', async () => {
    const [kept, merged] = [await someCitizen(citizens), await someCitizen(citizens)];
    const first = (await give({ citizenId: merged })).consent.id;
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    const second = (await give({ citizenId: merged })).consent.id;
    await citizens.sql(
      `UPDATE consent SET valid_from = now() - interval '9 days', valid_to = now() - interval '1 day' WHERE id = $1`,
      [first],
    );
    const list = async (states?: string[]) =>
      (
        await citizens.ask<{ citizen: { consents: object[] } }>({
          ...{ query: CONSENTS, variables: { id: kept, states }, as: viewerOf('coordinator') },
        })
      ).data.citizen.consents;
    expect(await list()).toEqual([
      { id: second, state: 'ACTIVE' },
      { id: first, state: 'LAPSED' },
    ]);
    expect(await list(['LAPSED', 'WITHDRAWN'])).toEqual([{ id: first, state: 'LAPSED' }]);
  });
});
