import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { newsOf, someCitizen } from '../testing/arrange.ts';

const IDENTIFY = `mutation ($input: IdentifyCitizenInput!) { identifyCitizen(input: $input) {
  __typename
  ... on IdentifyCitizenSuccess { warning citizen { id birthDate version identifiers { value use } } }
  ... on AlreadyRegistered { holder { id } }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;

describe('identifying a citizen', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const identify = async (input: object) => {
    const { data } = await citizens.ask<{ identifyCitizen: object }>({
      query: IDENTIFY,
      variables: { input },
      as: viewerOf('coordinator'),
    });
    return data.identifyCitizen;
  };

  it('lets the official number take the place of the replacement, and tells the other sectors', async () => {
    const citizenId = await someCitizen(citizens);
    await identify({ citizenId, identifier: '0703921VJ4' });
    expect(await identify({ citizenId, identifier: '2509479989' })).toMatchObject({
      warning: expect.stringMatching(/modulus 11/),
      citizen: {
        birthDate: '1947-09-25',
        version: 3,
        identifiers: expect.arrayContaining([
          { value: '2509479989', use: 'OFFICIAL' },
          { value: '0703921VJ4', use: 'OLD' },
        ]),
      },
    });
    expect((await newsOf(citizens)).at(-1)).toMatchObject({
      type: 'citizen.identified',
      payload: { citizenId, identifiers: [{ use: 'OFFICIAL' }, { use: 'OLD' }] },
    });
  });

  it('lets a number that became old stand for somebody else', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await identify({ citizenId, identifier: '0703921VJ4' })).toMatchObject({
      __typename: 'IdentifyCitizenSuccess',
    });
  });

  it('changes nothing when the person has the number already', async () => {
    const citizenId = await someCitizen(citizens);
    await identify({ citizenId, identifier: '6101701233' });
    expect(await identify({ citizenId, identifier: '6101701233' })).toMatchObject({ citizen: { version: 2 } });
  });

  it('leads to whoever has the number', async () => {
    const [first, second] = [await someCitizen(citizens), await someCitizen(citizens)];
    await identify({ citizenId: first, identifier: '6101701234' });
    expect(await identify({ citizenId: second, identifier: '6101701234' })).toMatchObject({
      __typename: 'AlreadyRegistered',
      holder: { id: first },
    });
  });

  it('refuses the number of somebody who is not born yet, and notes no birthday by it', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await identify({ citizenId, identifier: '0101505000' })).toMatchObject({ field: 'identifier' });
    expect(await citizens.sql('SELECT birth_date FROM citizen WHERE id = $1', [citizenId])).toEqual([
      { birth_date: null },
    ]);
    expect(await citizens.sql('SELECT FROM citizen_identifier WHERE citizen_id = $1', [citizenId])).toEqual([]);
  });

  it('refuses what is no number and who is nobody', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await identify({ citizenId, identifier: 'x' })).toMatchObject({ field: 'identifier' });
    const nobody = { __typename: 'NotFound' };
    expect(await identify({ citizenId: randomUUID(), identifier: '6101701235' })).toMatchObject(nobody);
    expect(await identify({ citizenId: 'no-uuid', identifier: '6101701235' })).toMatchObject(nobody);
  });

  it('refuses a key that came with another input', async () => {
    const citizenId = await someCitizen(citizens);
    await identify({ citizenId, identifier: '6101701236', idempotencyKey: 'i-1' });
    expect(await identify({ citizenId, identifier: '6101701237', idempotencyKey: 'i-1' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });
});
