import { type MigrationTarget, migrateUp } from '../database/migrate.ts';
import { eventLogMigrations } from './event-log-table.ts';

/** The database of the events: its owner is `events_owner`, and all subgraphs share the role `events_app`. */
export const eventsTarget = (ownerUrl: string): MigrationTarget => ({
  ...{ name: 'events', ownerUrl, entities: [], migrations: eventLogMigrations },
  kitTables: false,
});

export const migrateEvents = (ownerUrl: string): Promise<string[]> => migrateUp(eventsTarget(ownerUrl));
