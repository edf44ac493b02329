import type { ClientBase } from 'pg';

/** NOTIFY does not cross databases, so publishers and consumers meet in the events' own. */
export const EVENTS_CHANNEL = 'tvaers_events';

/** Until 30 November 2026 payloads were `jsonb`, which PostgreSQL takes apart and puts together again. */
const MADE = `
  SELECT to_regclass('consumer_place') IS NOT NULL AND EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = to_regclass('event_log') AND attname = 'payload' AND atttypid = 'json'::regtype) AS made`;

/**
 * Makes the two tables of the events' database where they are missing, and in their present form; whoever comes first
 * does. `seq` is the order in which events became visible, `consumer_place` how far each consumer has come.
 */
export async function ensureEventLog(client: ClientBase): Promise<void> {
  const { rows } = await client.query(MADE);
  if (rows[0].made) return;
  await client.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtext('tvaers.event-log'));
    CREATE TABLE IF NOT EXISTS event_log (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id uuid NOT NULL UNIQUE,
      type text NOT NULL,
      source text NOT NULL,
      occurred_at text NOT NULL,
      correlation_id text NOT NULL,
      payload json NOT NULL
    );
    ALTER TABLE event_log ALTER COLUMN payload TYPE json;
    CREATE TABLE IF NOT EXISTS consumer_place (
      consumer text PRIMARY KEY,
      seq bigint NOT NULL
    );
    COMMIT`);
}
