import { runSeedCommand } from '@tvaers/kit/database/seed-command';
import { citizensSubgraph } from './citizens-subgraph.ts';
import { seedCitizens } from './seeding/seed-citizens.ts';

await runSeedCommand(citizensSubgraph, (client, { citizens }) => seedCitizens(client, { citizens, now: new Date() }));
