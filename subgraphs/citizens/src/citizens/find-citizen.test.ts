import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';

const CITIZEN = 'query ($id: ID!) { citizen(id: $id) { id displayName } }';

describe('finding a citizen', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  it('finds the same one by an id in capitals, and notes no refusal', async () => {
    const id = await someCitizen(citizens);
    const ask = (spelling: string) =>
      citizens.ask({ query: CITIZEN, variables: { id: spelling }, as: viewerOf('coordinator', { subject: 'reader' }) });
    const asKept = await ask(id);
    expect(asKept.data).toMatchObject({ citizen: { id } });
    expect(await ask(id.toUpperCase())).toEqual(asKept);
    expect(
      await citizens.sql(`SELECT DISTINCT outcome, citizen_ids FROM access_event WHERE subject = 'reader'`),
    ).toEqual([{ outcome: 'allowed', citizen_ids: [id] }]);
  });
});
