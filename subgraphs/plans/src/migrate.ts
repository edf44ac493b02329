import { runMigrateCommand } from '@tvaers/kit/database/migrate-command';
import { plansSubgraph } from './plans-subgraph.ts';

await runMigrateCommand(plansSubgraph);
