import { defineMigration } from '../database/define-migration.ts';
import { protectTable } from '../database/row-security.ts';

/** For tables that only grow. */
export const STATISTICS_WHEN_DOUBLED = 'autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_scale_factor = 1';

/**
 * The hash chain over the read log, what the log lacked for MinLog and FHIR AuditEvent, and no way for the running
 * subgraph to say when a row was written: `id` and `at` are the database's. `access_chain` runs over rows in order; its
 * first value is what the chain begins with.
 */
export const accessSealTable = defineMigration('2026-11-22T00:10Z', 'kit-access-seal', {
  up: `
    ALTER TABLE access_event
      ADD COLUMN viewer_citizen_id uuid,
      ADD COLUMN activity text NOT NULL DEFAULT 'read',
      ADD COLUMN basis_ref text;
    DO $grant$ DECLARE app name := current_setting('tvaers.app_role'); BEGIN
      EXECUTE format('REVOKE INSERT ON access_event FROM %I', app);
      EXECUTE format('GRANT INSERT (subject, name, role, organisation_id, staff_member_id, citizen_id,
        viewer_citizen_id, operation, activity, data_classes, purpose, basis, basis_ref, outcome, correlation_id,
        subgraph) ON access_event TO %I', app);
    END $grant$;

    CREATE TABLE access_seal (
      seq bigint PRIMARY KEY,
      event_id bigint UNIQUE,
      hash bytea NOT NULL,
      sealed_at timestamptz(3) NOT NULL
    );
    CREATE INDEX access_seal_moment ON access_seal (sealed_at, seq);
    ${protectTable('access_seal', { rights: ['SELECT', 'INSERT'] })}

    CREATE FUNCTION access_chain_step(before bytea, link bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
      RETURN CASE WHEN before IS NULL THEN link ELSE sha256(before || link) END;
    CREATE AGGREGATE access_chain(bytea) (SFUNC = access_chain_step, STYPE = bytea);`,
  down: `
    DROP AGGREGATE access_chain(bytea);
    DROP FUNCTION access_chain_step(bytea, bytea);
    DROP TABLE access_seal;
    ALTER TABLE access_event DROP COLUMN viewer_citizen_id, DROP COLUMN activity, DROP COLUMN basis_ref;
    DO $grant$ BEGIN
      EXECUTE format('GRANT INSERT ON access_event TO %I', current_setting('tvaers.app_role'));
    END $grant$`,
});

/**
 * One seal for all rows of a beat instead of one for each. Rows that were written together say the same moment, so that
 * they can travel together. Who has looked at a citizen is asked of what citizens has collected, so no index here makes
 * every read dearer. What was sealed before stays as it is, and its hashes cover what they covered; taken back,
 * the log begins its chain anew.
 */
export const accessSealOfMany = defineMigration('2026-11-29T00:00Z', 'kit-access-seal-of-many', {
  up: `
    ALTER TABLE access_seal ADD COLUMN event_ids bigint[] NOT NULL DEFAULT '{}', ADD COLUMN row_hashes bytea;
    UPDATE access_seal SET event_ids = ARRAY[event_id] WHERE event_id IS NOT NULL;
    ALTER TABLE access_seal DROP COLUMN event_id;
    DROP INDEX access_seal_moment;
    DROP INDEX access_event_of_citizen;
    ALTER TABLE access_event ALTER COLUMN at SET DEFAULT statement_timestamp()`,
  down: `
    DELETE FROM access_seal;
    ALTER TABLE access_seal DROP COLUMN event_ids, DROP COLUMN row_hashes, ADD COLUMN event_id bigint UNIQUE;
    CREATE INDEX access_seal_moment ON access_seal (sealed_at, seq);
    CREATE INDEX access_event_of_citizen ON access_event (citizen_id, at);
    ALTER TABLE access_event ALTER COLUMN at SET DEFAULT clock_timestamp()`,
});

/**
 * Hashes cannot be made smaller, so nobody tries. The log is read along its keys and only grows: looking at it again when
 * it has doubled is often enough.
 */
export const accessSealUncompressed = defineMigration('2026-11-30T00:02Z', 'kit-access-seal-uncompressed', {
  up: `
    ALTER TABLE access_seal ALTER event_ids SET STORAGE EXTERNAL, ALTER row_hashes SET STORAGE EXTERNAL;
    ALTER TABLE access_event SET (${STATISTICS_WHEN_DOUBLED})`,
  down: `
    ALTER TABLE access_seal ALTER event_ids SET STORAGE EXTENDED, ALTER row_hashes SET STORAGE EXTENDED;
    ALTER TABLE access_event RESET (autovacuum_analyze_scale_factor, autovacuum_vacuum_insert_scale_factor)`,
});

/** What the table holds beside its citizens. */
const COLUMNS = `at, subject, name, role, organisation_id, staff_member_id, viewer_citizen_id, operation, activity,
  data_classes, purpose, basis, basis_ref, outcome, correlation_id, subgraph`;

/**
 * A row for all whom an operation gave the same of, instead of one for each: on a caseload that is almost everybody.
 * Rows that are there have one citizen, and their seals cover what they covered.
 */
export const accessEventOfMany = defineMigration('2026-11-30T13:00Z', 'kit-access-event-of-many', {
  up: `
    ALTER TABLE access_event ALTER COLUMN citizen_id TYPE uuid[] USING ARRAY[citizen_id];
    ALTER TABLE access_event RENAME COLUMN citizen_id TO citizen_ids;
    ALTER TABLE access_event ALTER COLUMN citizen_ids SET STORAGE EXTERNAL;
    ALTER TABLE access_seal ADD COLUMN form smallint NOT NULL DEFAULT 2;
    UPDATE access_seal SET form = 1 WHERE row_hashes IS NULL;
    ALTER TABLE access_seal ALTER COLUMN form DROP DEFAULT`,
  down: `
    DELETE FROM access_seal;
    ALTER TABLE access_seal DROP COLUMN form;
    INSERT INTO access_event (citizen_ids, ${COLUMNS})
    SELECT ARRAY[citizen_id], ${COLUMNS} FROM access_event CROSS JOIN LATERAL unnest(citizen_ids[2:]) AS citizen_id;
    UPDATE access_event SET citizen_ids = citizen_ids[:1] WHERE cardinality(citizen_ids) > 1;
    ALTER TABLE access_event ALTER COLUMN citizen_ids TYPE uuid USING citizen_ids[1];
    ALTER TABLE access_event RENAME COLUMN citizen_ids TO citizen_id`,
});
