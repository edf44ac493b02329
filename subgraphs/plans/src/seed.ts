import { runSeedCommand } from '@tvaers/kit/database/seed-command';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import { plansSubgraph } from './plans-subgraph.ts';
import { seedPlans } from './seeding/seed-plans.ts';

await runSeedCommand(plansSubgraph, (client, { citizens }) =>
  seedPlans(client, { citizens, today: danishDate(new Date()) }),
);
