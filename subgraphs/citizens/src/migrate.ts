import { runMigrateCommand } from '@tvaers/kit/database/migrate-command';
import { citizensSubgraph } from './citizens-subgraph.ts';

await runMigrateCommand(citizensSubgraph);
