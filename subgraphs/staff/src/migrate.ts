import { runMigrateCommand } from '@tvaers/kit/database/migrate-command';
import { staffSubgraph } from './staff-subgraph.ts';

await runMigrateCommand(staffSubgraph);
