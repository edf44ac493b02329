import {
  accessEventOfMany,
  accessSealOfMany,
  accessSealTable,
  accessSealUncompressed,
} from '../access/access-seal-table.ts';
import { accessTables } from '../access/access-tables.ts';
import { spentEnvelopeTable } from '../mutations/spent-envelope-table.ts';
import { defineMigration, type MigrationClass } from './define-migration.ts';
import { protectTable, VIEWER_SQL } from './row-security.ts';

/** The tables that every subgraph has for the kit; they come before its own. */
export const kitMigrations: readonly MigrationClass[] = [
  defineMigration('2026-11-22T00:00Z', 'kit-access-event', {
    up: `
      CREATE TABLE access_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        subject text NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        organisation_id uuid,
        staff_member_id uuid,
        citizen_id uuid NOT NULL,
        operation text NOT NULL,
        data_classes text[] NOT NULL,
        purpose text NOT NULL,
        basis text NOT NULL,
        outcome text NOT NULL,
        correlation_id text NOT NULL,
        subgraph text NOT NULL
      );
      CREATE INDEX access_event_of_citizen ON access_event (citizen_id, at);
      ${protectTable('access_event', { rights: ['SELECT', 'INSERT'] })}`,
    down: 'DROP TABLE access_event',
  }),
  defineMigration('2026-11-22T00:01Z', 'kit-outbox-and-inbox', {
    up: `
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        correlation_id text NOT NULL,
        payload jsonb NOT NULL
      );
      ${protectTable('outbox')}
      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        handled_at timestamptz(3),
        parked_at timestamptz(3),
        parked_event jsonb,
        last_error text,
        PRIMARY KEY (consumer, event_id)
      );
      CREATE INDEX inbox_parked ON inbox (parked_at) WHERE parked_at IS NOT NULL;
      ${protectTable('inbox')}`,
    down: 'DROP TABLE inbox; DROP TABLE outbox',
  }),
  // What waits here is carried on as it is: nothing looks into it, and it is gone before pressing it would have paid.
  defineMigration('2026-12-01T00:00Z', 'kit-outbox-as-it-is', {
    up: 'ALTER TABLE outbox ALTER COLUMN payload TYPE json, ALTER COLUMN payload SET STORAGE EXTERNAL',
    down: 'ALTER TABLE outbox ALTER COLUMN payload TYPE jsonb, ALTER COLUMN payload SET STORAGE EXTENDED',
  }),
  defineMigration('2026-11-22T00:02Z', 'kit-idempotency-key', {
    up: `
      CREATE TABLE idempotency_key (
        subject text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        input_hash text NOT NULL,
        outcome jsonb,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (subject, operation, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
      ${protectTable('idempotency_key', {
        rows: `subject = ${VIEWER_SQL} ->> 'subject' OR ${VIEWER_SQL} ->> 'purpose' = 'systemJob'`,
      })}`,
    down: 'DROP TABLE idempotency_key',
  }),
  ...accessTables,
  accessSealTable,
  accessSealOfMany,
  accessSealUncompressed,
  accessEventOfMany,
  spentEnvelopeTable,
];
