import { defineMigration, type MigrationClass } from '../database/define-migration.ts';
import { grantTable } from '../database/row-security.ts';

/** The tables of the events' own database; `migrateEvents` runs them. */
export const eventLogMigrations: readonly MigrationClass[] = [
  defineMigration('2026-11-22T00:00Z', 'event-log', {
    up: `
      CREATE TABLE event_log (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        source text NOT NULL,
        occurred_at text NOT NULL,
        correlation_id text NOT NULL,
        payload jsonb NOT NULL
      );
      ${grantTable('event_log', ['SELECT', 'INSERT'])}
      CREATE TABLE consumer_place (
        consumer text PRIMARY KEY,
        seq bigint NOT NULL
      );
      ${grantTable('consumer_place', ['SELECT', 'INSERT', 'UPDATE'])}`,
    down: 'DROP TABLE consumer_place; DROP TABLE event_log',
  }),
];
