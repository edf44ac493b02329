import { type MigrationTarget, withOwner } from './migrate.ts';

/** The statements that would make the migrated tables equal to the entities; an empty list is what CI asks for. */
export const schemaDrift = (target: MigrationTarget): Promise<string[]> =>
  withOwner(target, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  });
