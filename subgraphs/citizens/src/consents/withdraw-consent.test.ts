import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const CHANGED = `consent { id state dataClasses validTo withdrawnAt version recipients { id } }`;
const PROBLEMS = `
  ... on StaleVersion { currentVersion }
  ... on Problem { message }`;
const CHANGE = `mutation ($input: ChangeConsentInput!) { changeConsent(input: $input) {
  __typename ... on ChangeConsentSuccess { ${CHANGED} } ... on InvalidInput { field } ${PROBLEMS} } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
  __typename ... on WithdrawConsentSuccess { ${CHANGED} } ${PROBLEMS} } }`;

const DAY = 86_400_000;
const inDays = (count: number) => new Date(Date.now() + count * DAY).toISOString();

describe('a consent that was given', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const [unit, clinic] = [someOrganisation(), someOrganisation()];
  /** Given so many days ago to two units. */
  const given = async (daysAgo = 10) => {
    const [id, citizenId] = [randomUUID(), await someCitizen(citizens)];
    await citizens.sql(
      `INSERT INTO consent (id, citizen_id, recipient_ids, classes, valid_from, valid_to)
       VALUES ($1, $2, $3, 16, now() - make_interval(days => $4), now() + interval '90 days')`,
      [id, citizenId, [unit, clinic], daysAgo],
    );
    return { id, citizenId };
  };
  const send = async (query: string, input: object, as: Viewer = viewerOf('outreach')) => {
    const { data } = await citizens.ask<Record<string, object>>({ query, variables: { input }, as });
    return Object.values(data)[0];
  };
  const wish = { version: 1, recipientIds: [unit], dataClasses: ['PLAN'], validTo: inDays(30) };

  it('counts nowhere from the moment it is withdrawn', async () => {
    const { id, citizenId } = await given();
    const before = Date.now();
    expect(await send(WITHDRAW, { consentId: id, version: 1 })).toMatchObject({
      consent: { state: 'WITHDRAWN', withdrawnAt: expect.any(String), version: 2 },
    });
    const facts = await factsDue(citizens, citizenId);
    expect(facts).toHaveLength(2);
    for (const { valid_to } of facts) {
      expect(valid_to?.getTime()).toBeGreaterThanOrEqual(before);
      expect(valid_to?.getTime()).toBeLessThanOrEqual(Date.now());
    }
  });

  it('is the person’s own to withdraw, and nobody else’s who signs in as a citizen', async () => {
    const { id, citizenId } = await given();
    const stranger = viewerOf('citizen', { citizenId: await someCitizen(citizens), purpose: 'citizenSelf' });
    const input = { consentId: id, version: 1 };
    const unknown = await send(WITHDRAW, { ...input, consentId: randomUUID() }, stranger);
    expect(await send(WITHDRAW, input, stranger)).toEqual(unknown);
    expect(await send(CHANGE, { ...wish, ...input }, stranger)).toEqual(unknown);
    const own = viewerOf('citizen', { citizenId, purpose: 'citizenSelf' });
    expect(await send(WITHDRAW, input, own)).toMatchObject({ consent: { state: 'WITHDRAWN' } });
  });

  it('is changed as a whole; who is no longer in it has no fact any more', async () => {
    const { id, citizenId } = await given();
    expect(await send(CHANGE, { ...wish, consentId: id })).toMatchObject({
      consent: { recipients: [{ id: unit }], dataClasses: ['PLAN'], validTo: wish.validTo, version: 2 },
    });
    expect(await factsDue(citizens, citizenId)).toMatchObject([{ organisation_id: unit, classes: 8 }]);
  });

  it('is not made longer than a year from when it was given', async () => {
    const { id } = await given(200);
    expect(await send(CHANGE, { ...wish, consentId: id, validTo: inDays(200) })).toMatchObject({
      __typename: 'ConsentTooLong',
    });
  });

  it('cannot be changed on an old version, nor when it no longer counts', async () => {
    const { id } = await given();
    expect(await send(CHANGE, { ...wish, consentId: id, version: 7 })).toMatchObject({ currentVersion: 1 });
    expect(await send(WITHDRAW, { consentId: id, version: 7 })).toMatchObject({ currentVersion: 1 });
    await send(WITHDRAW, { consentId: id, version: 1 });
    expect(await send(CHANGE, { ...wish, consentId: id, version: 2 })).toMatchObject({
      __typename: 'ConsentNotActive',
    });
    expect(await send(WITHDRAW, { consentId: id, version: 2 })).toMatchObject({ __typename: 'ConsentNotActive' });
  });

  it('refuses a change that says nothing, and one of no consent', async () => {
    const { id } = await given();
    expect(await send(CHANGE, { ...wish, consentId: id, recipientIds: [] })).toMatchObject({ field: 'recipientIds' });
    expect(await send(CHANGE, { ...wish, consentId: 'x' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is withdrawn once for one key', async () => {
    const { id } = await given();
    const input = { consentId: id, version: 1, idempotencyKey: 'w-1' };
    expect(await send(WITHDRAW, input)).toEqual(await send(WITHDRAW, input));
  });

  it('can be pointed at', async () => {
    const { id, citizenId } = await given();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Consent { state citizen { id } } } }`;
    const variables = { of: [{ __typename: 'Consent', id }] };
    const { data } = await citizens.ask({ query, variables, as: viewerOf('coordinator') });
    expect(data._entities).toEqual([{ state: 'ACTIVE', citizen: { id: citizenId } }]);
  });
});
