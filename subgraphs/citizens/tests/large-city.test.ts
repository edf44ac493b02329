import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { citizenId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { loadersReadWhole } from '@tvaers/kit/testing/whole-tables';
import { citizensSubgraph } from '../src/citizens-subgraph.ts';
import { createLoaders } from '../src/context.ts';
import { seedCitizens } from '../src/seeding/seed-citizens.ts';

describe('in a large city', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
    await withClient(citizens.database.ownerUrl, (client) =>
      reseed(client, 1000, (inside, options) => seedCitizens(inside, { ...options, now: new Date() })),
    );
    await citizens.sql(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,staff,interventions}'::text[]), 'infinity' ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(() => citizens.close());

  it('whatever is looked up by its key is found without a look at everybody’s', async () => {
    const keys = [citizenId(0), citizenId(1)];
    const pages = keys.map((parentId) => ({ parentId, page: { size: 20, limit: 21, after: null } }));
    expect(
      await loadersReadWhole(citizens, createLoaders, {
        keys,
        others: { contactsByCitizen: pages, livingSituationsByCitizen: pages },
      }),
    ).toEqual({});
  });
});
