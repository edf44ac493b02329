import { createLogger } from '../runtime/logger.ts';
import { type MigrationTarget, migrateDown, migrateUp } from './migrate.ts';
import { readOwnerSettings } from './owner-settings.ts';

/** What `migrate.ts` of a subgraph does: `up` (the default) or `down`, on OWNER_DATABASE_URL. `up` loads the access policy as well. */
export async function runMigrateCommand({ name, entities, migrations }: Omit<MigrationTarget, 'ownerUrl'>) {
  const settings = readOwnerSettings();
  const logger = createLogger({ service: `${name}-migrate`, level: settings.LOG_LEVEL });
  const { OWNER_DATABASE_URL: ownerUrl, ACCESS_POLICY_FILE: policyFile } = settings;
  const target = { name, entities, migrations, logger, ownerUrl, policyFile };
  if (process.argv[2] === 'down') {
    await migrateDown(target);
    logger.info('took every migration back');
  } else {
    logger.info({ ran: await migrateUp(target) }, 'the database is up to date');
  }
}
