import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { factsDue, someCitizen, someOrganisation } from '../testing/arrange.ts';

const BLOCK = `block { id organisation { id } staffMember { id } dataClasses from liftedAt version citizen { id } }`;
const SHUT = `mutation ($input: BlockAccessInput!) { blockAccess(input: $input) {
  __typename ... on BlockAccessSuccess { ${BLOCK} } ... on InvalidInput { field } ... on Problem { message } } }`;
const LIFT = `mutation ($input: LiftBlockInput!) { liftBlock(input: $input) {
  __typename ... on LiftBlockSuccess { ${BLOCK} } ... on StaleVersion { currentVersion } ... on Problem { message } } }`;

interface Sent {
  __typename: string;
  block: { id: string; from: string };
}

describe('a block', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const send = async (query: string, input: object, as: Viewer = viewerOf('outreach')) => {
    const { data } = await citizens.ask<Record<string, Sent>>({ query, variables: { input }, as });
    return Object.values(data)[0] as Sent;
  };
  const unit = someOrganisation();
  const own = (citizenId: string) => viewerOf('citizen', { citizenId, purpose: 'citizenSelf' });

  it('shuts a unit out of some knowledge, and is a fact at once', async () => {
    const citizenId = await someCitizen(citizens);
    const wish = { citizenId, organisationId: unit, dataClasses: ['PSYCHIATRY'] };
    expect(await send(SHUT, wish, own(citizenId))).toMatchObject({
      block: {
        ...{ organisation: { id: unit }, staffMember: null, dataClasses: ['PSYCHIATRY'], liftedAt: null, version: 1 },
        ...{ from: expect.any(String), citizen: { id: citizenId } },
      },
    });
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      { kind: 'block', organisation_id: unit, classes: classMask('psychiatry'), valid_to: null },
    ]);
  });

  it('shuts a single person or everybody out of everything', async () => {
    const citizenId = await someCitizen(citizens);
    const staffMemberId = randomUUID();
    expect(await send(SHUT, { citizenId, staffMemberId })).toMatchObject({
      block: { organisation: null, staffMember: { id: staffMemberId }, dataClasses: null },
    });
    expect(await send(SHUT, { citizenId }, own(citizenId))).toMatchObject({
      block: { organisation: null, staffMember: null },
    });
    expect(await factsDue(citizens, citizenId)).toMatchObject([
      { staff_member_id: staffMemberId, classes: -1 },
      { staff_member_id: null, organisation_id: null, subject: null, classes: -1 },
    ]);
  });

  it('is answered without itself to staff who shut themselves out with everybody else', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await send(SHUT, { citizenId })).toEqual({ __typename: 'BlockAccessSuccess', block: null });
    expect(await send(SHUT, { citizenId })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is lifted once, on what was read', async () => {
    const citizenId = await someCitizen(citizens);
    const { block } = await send(SHUT, { citizenId, organisationId: unit });
    const lift = (version: number) => send(LIFT, { blockId: block.id, version });
    expect(await lift(3)).toMatchObject({ currentVersion: 1 });
    expect(await lift(1)).toMatchObject({ block: { liftedAt: expect.any(String), version: 2 } });
    expect(await lift(2)).toMatchObject({ __typename: 'BlockAlreadyLifted' });
    const [fact] = await factsDue(citizens, citizenId);
    expect(fact?.valid_to).not.toBeNull();
  });

  it('is not lifted by those whom it shuts out, nor by another citizen', async () => {
    const citizenId = await someCitizen(citizens);
    const shutOut = viewerOf('outreach', { organisationId: unit });
    const { block } = await send(SHUT, { citizenId, organisationId: unit });
    const input = { blockId: block.id, version: 1 };
    const unknown = await send(LIFT, { ...input, blockId: randomUUID() });
    expect(unknown).toMatchObject({ __typename: 'NotFound' });
    expect(await send(LIFT, input, shutOut)).toEqual(unknown);
    const stranger = viewerOf('citizen', { citizenId: await someCitizen(citizens), purpose: 'citizenSelf' });
    expect(await send(LIFT, input, stranger)).toEqual(unknown);
    expect(await send(SHUT, { citizenId }, stranger)).toMatchObject({ __typename: 'NotFound' });
    expect(await send(LIFT, { ...input, blockId: 'x' })).toEqual(unknown);
  });

  it('refuses two at once, nobody, and a key used for something else', async () => {
    const citizenId = await someCitizen(citizens);
    const both = { citizenId, organisationId: unit, staffMemberId: randomUUID() };
    expect(await send(SHUT, both)).toMatchObject({ field: 'staffMemberId' });
    expect(await send(SHUT, { citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const input = { citizenId, idempotencyKey: 'b-1' };
    expect(await send(SHUT, input)).toEqual(await send(SHUT, input));
    expect(await send(SHUT, { ...input, organisationId: unit })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('stays in the list of the person when it is lifted, newest first', async () => {
    const citizenId = await someCitizen(citizens);
    const as = own(citizenId);
    const first = await send(SHUT, { citizenId }, as);
    const second = await send(SHUT, { citizenId, organisationId: unit }, as);
    await send(LIFT, { blockId: first.block.id, version: 1 }, as);
    const query = `query ($id: ID!) { citizen(id: $id) { blocks { id liftedAt } } }`;
    const { data } = await citizens.ask({ query, variables: { id: citizenId }, as });
    expect(data.citizen).toEqual({
      blocks: [
        { id: second.block.id, liftedAt: null },
        { id: first.block.id, liftedAt: expect.any(String) },
      ],
    });
    const of = [{ __typename: 'Block', id: first.block.id }];
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Block { from } } }`;
    const pointed = await citizens.ask({ query: entities, variables: { of }, as });
    expect(pointed.data._entities).toEqual([{ from: first.block.from }]);
  });
});
