import { type MigrationTarget, withOwner } from './migrate.ts';

/** The statements that would make the migrated tables equal to the entities; an empty list is what CI asks for. */
export const schemaDrift = (target: MigrationTarget): Promise<string[]> =>
  withOwner(target, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const checks = await dataSource.query(`SELECT conname AS name FROM pg_constraint WHERE contype = 'c'`);
    const names = new Set(checks.map(({ name }: { name: string }) => `"${name}"`));
    return upQueries.map(({ query }) => query).filter((query) => !dropsCheck(query, names));
  });

/** CHECK constraints are the database's own guard and stand in the migrations alone: entities are columns only. */
const dropsCheck = (query: string, checks: ReadonlySet<string>): boolean =>
  checks.has(/ DROP CONSTRAINT ("[^"]+")$/.exec(query)?.[1] ?? '');
