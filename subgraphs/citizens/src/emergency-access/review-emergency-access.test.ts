import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { someEmergencyAccess } from '../testing/some-emergency-access.ts';
import { remindOfReviews } from './remind-of-reviews.ts';

const REVIEW = `mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) {
  __typename
  ... on ReviewEmergencyAccessSuccess { emergencyAccess {
    id version reason staffMember { id } citizen { id } review { verdict note reviewedAt } withheld } }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const QUEUE = `query ($first: Int, $after: String) { emergencyAccessesToReview(first: $first, after: $after) {
  edges { node { id reviewDueOn } } pageInfo { hasNextPage endCursor } } }`;

interface Queue {
  emergencyAccessesToReview: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
}

describe('the review of an emergency access', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(() => citizens.sql('TRUNCATE emergency_access'));
  afterAll(() => citizens.close());

  const manager = viewerOf('manager', { staffMemberId: randomUUID(), purpose: 'quality' });
  const taken = async (hoursAgo = 30) =>
    someEmergencyAccess(citizens, { citizenId: await someCitizen(citizens), hoursAgo });
  const review = async (input: object, as: Viewer = manager) => {
    const wish = { version: 1, verdict: 'JUSTIFIED', note: 'Livstruende, det kunne ikke vente.' };
    const variables = { input: { ...wish, ...input } };
    return (await citizens.ask({ query: REVIEW, variables, as })).data.reviewEmergencyAccess;
  };
  const queue = async (page: object = {}) =>
    (await citizens.ask<Queue>({ query: QUEUE, variables: page, as: manager })).data.emergencyAccessesToReview;

  it('is kept with its verdict, and who took it is shown to the manager', async () => {
    const { id, citizenId, staffMemberId } = await taken();
    expect(await review({ emergencyAccessId: id })).toMatchObject({
      emergencyAccess: {
        ...{ id, version: 2, staffMember: { id: staffMemberId }, citizen: { id: citizenId }, withheld: false },
        review: { verdict: 'JUSTIFIED', note: 'Livstruende, det kunne ikke vente.', reviewedAt: expect.any(String) },
      },
    });
    expect(await citizens.sql('SELECT reviewed_by FROM emergency_access WHERE id = $1', [id])).toEqual([
      { reviewed_by: manager.staffMemberId },
    ]);
  });

  it('is made once, on what was read, with a note', async () => {
    const { id: emergencyAccessId } = await taken();
    expect(await review({ emergencyAccessId, version: 4 })).toMatchObject({ currentVersion: 1 });
    expect(await review({ emergencyAccessId, note: 'Fint' })).toMatchObject({ field: 'note' });
    await review({ emergencyAccessId, verdict: 'UNJUSTIFIED' });
    expect(await review({ emergencyAccessId, version: 2 })).toMatchObject({ __typename: 'AlreadyReviewed' });
    expect(await review({ emergencyAccessId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    expect(await review({ emergencyAccessId: 'x' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is never made by whoever took the access', async () => {
    const { id, staffMemberId } = await taken();
    const as = viewerOf('manager', { staffMemberId });
    expect(await review({ emergencyAccessId: id }, as)).toMatchObject({ __typename: 'OwnEmergencyAccess' });
  });

  it('is made once for one key', async () => {
    const input = { emergencyAccessId: (await taken()).id, idempotencyKey: 'r-1' };
    expect(await review(input)).toEqual(await review(input));
  });

  it('waits in a list, the most urgent first, page by page', async () => {
    const [young, old, middle] = [await taken(2), await taken(200), await taken(50)];
    const { id: done } = await taken(90);
    await review({ emergencyAccessId: done });
    const first = await queue({ first: 2 });
    expect(first.edges.map(({ node }) => node.id)).toEqual([old.id, middle.id]);
    const rest = await queue({ after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([young.id]);
  });

  it('is listed and made by managers alone', async () => {
    for (const role of ['coordinator', 'fact', 'citizen', 'operator', 'steering'] as const) {
      const { errors } = await citizens.ask({ query: QUEUE, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is reminded of when a week has passed, without saying of whom', async () => {
    const remind = () =>
      citizens.run(viewerOf('operator', { subject: 'system:citizens', purpose: 'systemJob' }), remindOfReviews.work);
    const alarms = () =>
      citizens.logs
        .text()
        .split('\n')
        .filter((line) => line.includes('emergency-review-overdue'));
    await taken(6 * 24);
    await remind();
    expect(alarms()).toEqual([]);
    const { citizenId, staffMemberId } = await taken(9 * 24);
    await taken(10 * 24);
    await remind();
    expect(alarms()).toHaveLength(1);
    expect(JSON.parse(alarms()[0] ?? '')).toMatchObject({ overdue: 2 });
    expect(alarms().join()).not.toMatch(new RegExp(`${citizenId}|${staffMemberId}`));
  });
});
