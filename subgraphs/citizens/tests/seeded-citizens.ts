import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { citizensSubgraph } from '../src/citizens-subgraph.ts';
import { seedCitizens } from '../src/seeding/seed-citizens.ts';

/** The subgraph with the people of a real seed, so that what is read has the shape it has in the house. */
export async function seededCitizens(count: number): Promise<TestSubgraph> {
  const citizens = await testSubgraph(citizensSubgraph);
  await withClient(citizens.database.ownerUrl, (client) =>
    reseed(client, count, (seeding, options) => seedCitizens(seeding, { ...options, now: new Date() })),
  );
  return citizens;
}
