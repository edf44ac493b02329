import { runMigrateCommand } from '@tvaers/kit/database/migrate-command';
import { interventionTables } from './interventions-subgraph.ts';

await runMigrateCommand(interventionTables);
