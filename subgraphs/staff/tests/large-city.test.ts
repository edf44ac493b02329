import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { citizenId, organisationId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { loadersReadWhole } from '@tvaers/kit/testing/whole-tables';
import { createLoaders } from '../src/context.ts';
import { organisationDay } from '../src/organisations/organisation-day.ts';
import { seedStaff } from '../src/seeding/seed-staff.ts';
import { staffSubgraph } from '../src/staff-subgraph.ts';

describe('in a large city', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await testSubgraph(staffSubgraph);
    await withClient(staff.database.ownerUrl, (client) =>
      reseed(client, 1000, (inside, options) => seedStaff(inside, { ...options, today: '2026-11-22' })),
    );
    await staff.sql(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,staff,interventions}'::text[]), 'infinity' ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(() => staff.close());

  it('whatever is looked up by its key is found without a look at everybody’s', async () => {
    const keys = [citizenId(0), citizenId(1)];
    const days = [organisationDay(organisationId('crk'), '2026-11-22')];
    expect(
      await loadersReadWhole(staff, createLoaders, {
        keys,
        others: { parentOn: days, unitsOn: days, inChargeOn: days },
      }),
    ).toEqual({});
  });
});
