import { runSeedCommand } from '@tvaers/kit/database/seed-command';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import { interventionTables } from './interventions-subgraph.ts';
import { seedInterventions } from './seeding/seed-interventions.ts';

await runSeedCommand(interventionTables, (client, { citizens }) =>
  seedInterventions(client, { citizens, today: danishDate(new Date()) }),
);
