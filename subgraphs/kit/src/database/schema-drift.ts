import { type MigrationTarget, withOwner } from './migrate.ts';

/** The statements that would make the migrated tables equal to the entities; an empty list is what CI asks for. */
export const schemaDrift = (target: MigrationTarget): Promise<string[]> =>
  withOwner(target, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const guards = await dataSource.query(`SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'f', 'x')`);
    const names = new Set<string>(guards.map(({ name }: { name: string }) => `"${name}"`));
    return upQueries.map(({ query }) => query).filter((query) => !dropsGuard(query, names));
  });

/**
 * Checks, foreign keys inside the subgraph and exclusions are the database's own guard and stand in the migrations
 * alone: entities are columns only.
 */
const dropsGuard = (query: string, guards: ReadonlySet<string>): boolean =>
  guards.has(/ DROP CONSTRAINT ("[^"]+")$/.exec(query)?.[1] ?? '');
