import { runSeedCommand } from '@tvaers/kit/database/seed-command';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import { seedStaff } from './seeding/seed-staff.ts';
import { staffSubgraph } from './staff-subgraph.ts';

await runSeedCommand(staffSubgraph, (client, { citizens }) =>
  seedStaff(client, { citizens, today: danishDate(new Date()) }),
);
