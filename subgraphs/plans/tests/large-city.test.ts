import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { citizenId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { loadersReadWhole } from '@tvaers/kit/testing/whole-tables';
import { createLoaders } from '../src/context.ts';
import { plansSubgraph } from '../src/plans-subgraph.ts';
import { seedPlans } from '../src/seeding/seed-plans.ts';

describe('in a large city', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
    await withClient(plans.database.ownerUrl, (client) =>
      reseed(client, 1000, (inside, options) => seedPlans(inside, { ...options, today: '2026-11-22' })),
    );
    await plans.sql(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,staff,interventions}'::text[]), 'infinity' ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(() => plans.close());

  it('whatever is looked up by its key is found without a look at everybody’s', async () => {
    const keys = [citizenId(0), citizenId(1)];
    expect(await loadersReadWhole(plans, createLoaders, { keys })).toEqual({});
  });
});
