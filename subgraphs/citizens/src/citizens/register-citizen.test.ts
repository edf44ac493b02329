import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { newsOf } from '../testing/arrange.ts';
import { registerCitizen } from './register-citizen.ts';

const REGISTER = `mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) {
  __typename
  ... on RegisterCitizenSuccess { citizen { id displayName birthDate identifiers { system value use } } }
  ... on AlreadyRegistered { holder { id } }
  ... on Problem { message }
} }`;

describe('registering a citizen', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const register = async (input: object, role: 'outreach' | 'clinic' = 'outreach') => {
    const { data, errors } = await citizens.ask<{ registerCitizen: { __typename: string; citizen: { id: string } } }>({
      query: REGISTER,
      variables: { input },
      as: viewerOf(role),
    });
    return errors ? { errors } : data.registerCitizen;
  };

  it('opens a record for somebody whose name nobody knows, and tells the other sectors', async () => {
    const answer = await register({ aliases: ['Ukendt mand, hund'] });
    expect(answer).toMatchObject({
      __typename: 'RegisterCitizenSuccess',
      citizen: { displayName: 'Ukendt mand, hund', birthDate: null, identifiers: [] },
    });
    expect((await newsOf(citizens)).at(-1)).toMatchObject({
      type: 'citizen.identified',
      payload: { identifiers: [] },
    });
  });

  it('keeps the number with its scheme', async () => {
    expect(await register({ givenName: 'Bruno', identifier: '250947-9989' })).toMatchObject({
      citizen: {
        birthDate: '1947-09-25',
        identifiers: [{ system: 'urn:oid:1.2.208.176.1.2', value: '2509479989', use: 'OFFICIAL' }],
      },
    });
  });

  it('leads to the record there is when the number is somebody’s already', async () => {
    const first = await register({ givenName: 'Eva', identifier: '0703921VJ4' });
    expect(await register({ givenName: 'Eve', identifier: '0703921VJ4' })).toMatchObject({
      __typename: 'AlreadyRegistered',
      holder: { id: 'citizen' in first && first.citizen.id },
      message: expect.stringMatching(/allerede/),
    });
  });

  it('lets one of two colleagues win who register the same number at once', async () => {
    const input = { givenName: 'Samtidig', identifier: '6101701231' };
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        citizens.run(viewerOf('outreach'), (context) =>
          registerCitizen(Object.assign(context, { loaders: citizensSubgraph.createLoaders(context) }), input),
        ),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-registered', 'registered']);
  });

  it('does it once for one key, and refuses the key with another input', async () => {
    const input = { givenName: 'Nøgle', idempotencyKey: 'n-1' };
    const [first, second] = [await register(input), await register(input)];
    expect(second).toEqual(first);
    expect(await register({ ...input, givenName: 'Anden' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('refuses what cannot be a person or a number', async () => {
    expect(await register({})).toMatchObject({ __typename: 'InvalidInput' });
    expect(await register({ givenName: 'Bo', identifier: '99' })).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('is not for roles that only meet people who have a record', async () => {
    expect(await register({ givenName: 'Bo' }, 'clinic')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
