import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { citizenId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { loadersReadWhole } from '@tvaers/kit/testing/whole-tables';
import { createLoaders } from '../src/context.ts';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { seedInterventions } from '../src/seeding/seed-interventions.ts';

describe('in a large city', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
    await withClient(interventions.database.ownerUrl, (client) =>
      reseed(client, 1000, (inside, options) => seedInterventions(inside, { ...options, today: '2026-11-22' })),
    );
    await interventions.sql(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,staff,interventions}'::text[]), 'infinity' ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(() => interventions.close());

  it('whatever is looked up by its key is found without a look at everybody’s', async () => {
    const keys = [citizenId(0), citizenId(1)];
    const pages = keys.map((parentId) => ({ parentId, page: { size: 20, limit: 21, after: null } }));
    expect(
      await loadersReadWhole(interventions, createLoaders, {
        keys,
        others: { appointmentsOfCitizen: pages, hospitalStaysOfCitizen: pages },
      }),
    ).toEqual({});
  });
});
