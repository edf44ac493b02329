import type { DataSource } from 'typeorm';
import { loadPolicy } from '../access/policy/load-policy.ts';
import { createLogger, type Logger } from '../runtime/logger.ts';
import { createDataSource, type EntityClass } from './data-source.ts';
import type { MigrationClass } from './define-migration.ts';

export interface MigrationTarget {
  name: string;
  /** Address for the owner role. */
  ownerUrl: string;
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
  /** The running subgraph's role; by the house's convention `citizens_app` beside the owner `citizens_owner`. */
  appRole?: string;
  logger?: Logger;
  /** The installation's own access policy, in place of the one the project is shipped with. */
  policyFile?: string | undefined;
}

/**
 * Brings a database up to date; says which migrations ran. Running it twice does nothing the second time. Refuses a
 * database in which migrations ran that this version does not have. The access policy is loaded anew each time.
 */
export const migrateUp = (target: MigrationTarget): Promise<string[]> =>
  withOwner(target, async (dataSource) => {
    await refuseNewerData(dataSource);
    const ran = (await dataSource.runMigrations()).map(({ name }) => name);
    await loadPolicy(dataSource, target.policyFile);
    return ran;
  });

/** TypeORM passes over what it does not know, and an older subgraph would then write into newer tables. */
async function refuseNewerData(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const [{ fresh }] = await dataSource.query(`SELECT to_regclass('migration') IS NULL AS fresh`);
  const ran: { name: string }[] = fresh ? [] : await dataSource.query('SELECT name FROM migration ORDER BY id');
  const newer = ran.find(({ name }) => !known.has(name));
  if (newer)
    throw new Error(
      `The data is of a newer version of the project (the migration ${newer.name} is not known here): use that version again; nothing was changed.`,
    );
}

/** Takes every migration back, the newest first. For tests and for a developer's own database: the data goes with it. */
export const migrateDown = (target: MigrationTarget): Promise<void> =>
  withOwner(target, async (dataSource) => {
    const [{ count }] = await dataSource.query('SELECT count(*) AS count FROM migration');
    for (let left: number = count; left > 0; left -= 1) await dataSource.undoLastMigration();
  });

/** Runs `work` as the owner, with the application role named for the grants of migrations. */
export async function withOwner<Result>(
  target: MigrationTarget,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const { name, ownerUrl, entities, migrations } = target;
  const url = new URL(ownerUrl);
  const appRole = target.appRole ?? decodeURIComponent(url.username).replace(/_owner$/, '_app');
  url.searchParams.set('options', `-c tvaers.app_role=${appRole}`);
  const logger = target.logger ?? createLogger({ service: name, level: 'warn' });
  const dataSource = createDataSource({
    name: `${name}-owner`,
    url: url.href,
    entities,
    migrations,
    logger,
    poolSize: 2,
    connectMs: 20_000,
    patient: true,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
