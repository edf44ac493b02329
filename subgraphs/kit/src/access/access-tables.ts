import { defineMigration } from '../database/define-migration.ts';
import { grantTable, protectTable, VIEWER_SQL } from '../database/row-security.ts';
import { DECIDING_SQL, DROP_DECIDING_SQL } from './decision/decision-sql.ts';
import { DROP_ACCESS_OPEN, DROP_OPENING_SQL, OPENING_SQL, OPENING_SQL_FORGETFUL } from './decision/open-sql.ts';
import { PERSON_RECORDS_ALONE } from './decision/person-records.ts';
import {
  COUNTED_CHANGES,
  countsForAccess,
  DROP_COUNTED_CHANGES,
  DROP_REMEMBERED_DECISION,
  REMEMBERED_DECISION,
} from './decision/remembered-decisions.ts';
import { openRows, systemRows } from './decision/row-policies.ts';

/** The policy, the facts, and the functions that decide by them; the same in every subgraph. */
export const accessTables = [
  defineMigration('2026-11-22T00:03Z', 'kit-access-policy', {
    up: `
      CREATE TABLE access_policy (
        rule text NOT NULL,
        class integer NOT NULL CHECK (class > 0 AND class & (class - 1) = 0),
        role text NOT NULL,
        purpose text NOT NULL,
        basis text NOT NULL CHECK (basis IN ('relation', 'consent', 'decision', 'emergency', 'own')),
        evidence text[] NOT NULL CHECK (cardinality(evidence) > 0),
        also text[] CHECK (cardinality(also) > 0),
        longest interval CHECK (longest > interval '0'),
        writes boolean NOT NULL,
        law text NOT NULL CHECK (law <> ''),
        reason text NOT NULL CHECK (reason <> ''),
        PRIMARY KEY (role, purpose, class, rule),
        CHECK (basis <> 'emergency' OR (longest IS NOT NULL AND longest <= interval '60 minutes'))
      );
      ${grantTable('access_policy', ['SELECT'])}`,
    down: 'DROP TABLE access_policy',
  }),
  defineMigration('2026-11-22T00:04Z', 'kit-access-fact', {
    up: `
      CREATE TABLE access_fact (
        source text NOT NULL,
        fact_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL,
        citizen_id uuid NOT NULL,
        staff_member_id uuid,
        organisation_id uuid,
        subject text,
        classes integer NOT NULL,
        purpose text,
        valid_from timestamptz(3) NOT NULL,
        valid_to timestamptz(3),
        recipient text GENERATED ALWAYS AS (coalesce(staff_member_id::text, organisation_id::text, subject)) STORED,
        PRIMARY KEY (source, fact_id)
      );
      CREATE INDEX access_fact_of_citizen ON access_fact (citizen_id);
      CREATE INDEX access_fact_of_recipient ON access_fact (recipient) WHERE kind <> 'block';
      ${protectTable('access_fact')}
      CREATE TABLE access_fact_source (
        source text PRIMARY KEY,
        heard_of timestamptz(3) NOT NULL
      );
      ${grantTable('access_fact_source', ['SELECT', 'INSERT', 'UPDATE'])}`,
    down: 'DROP TABLE access_fact_source; DROP TABLE access_fact',
  }),
  // The first form of the functions; the present one follows below and takes its place.
  defineMigration('2026-11-22T00:05Z', 'kit-access-decision', {
    up: 'SELECT',
    down: `
      DROP FUNCTION IF EXISTS visible_citizens(jsonb, integer, timestamptz);
      DROP FUNCTION IF EXISTS access_classes(jsonb, uuid[], timestamptz)`,
  }),
  defineMigration('2026-11-24T00:00Z', 'kit-access-enforced', {
    up: `
      DROP FUNCTION IF EXISTS visible_citizens(jsonb, integer, timestamptz);
      DROP FUNCTION IF EXISTS access_classes(jsonb, uuid[], timestamptz);
      DELETE FROM access_policy;
      ALTER TABLE access_policy DROP CONSTRAINT access_policy_pkey, DROP CONSTRAINT access_policy_class_check;
      ALTER TABLE access_policy RENAME COLUMN class TO classes;
      ALTER TABLE access_policy ADD PRIMARY KEY (role, purpose, rule), ADD CHECK (classes > 0);
      CREATE INDEX access_fact_held_back ON access_fact (citizen_id) WHERE kind IN ('block', 'restriction');
      ${PERSON_RECORDS_ALONE};
      ${DECIDING_SQL};
      ${REMEMBERED_DECISION}
      ${OPENING_SQL_FORGETFUL};
      ${systemRows('access_fact')}
      ${systemRows('access_seal')}
      ${systemRows('inbox')}
      ${systemRows('access_event', { insert: 'true' })}
      ${systemRows('outbox', { insert: 'true' })}
      DROP POLICY idempotency_key_rows ON idempotency_key;
      CREATE POLICY idempotency_key_rows ON idempotency_key
        USING ((SELECT acts_as_system()) OR subject = ${VIEWER_SQL} ->> 'subject')
        WITH CHECK (subject = ${VIEWER_SQL} ->> 'subject');`,
    down: `
      DROP POLICY idempotency_key_rows ON idempotency_key;
      CREATE POLICY idempotency_key_rows ON idempotency_key USING (true);
      ${['access_fact', 'access_seal', 'inbox', 'access_event', 'outbox'].map(openRows).join('')}
      ${DROP_OPENING_SQL};
      ${DROP_REMEMBERED_DECISION};
      ${DROP_DECIDING_SQL};
      DROP FUNCTION person_records(uuid[]);
      DROP INDEX access_fact_held_back;
      DELETE FROM access_policy;
      ALTER TABLE access_policy DROP CONSTRAINT access_policy_pkey, DROP CONSTRAINT access_policy_classes_check;
      ALTER TABLE access_policy RENAME COLUMN classes TO class;
      ALTER TABLE access_policy ADD PRIMARY KEY (role, purpose, class, rule),
        ADD CHECK (class > 0 AND class & (class - 1) = 0)`,
  }),
  // Where the migration above has run with an earlier form of the functions; anew they are the same.
  defineMigration('2026-11-24T00:01Z', 'kit-access-from-what-opens', {
    up: `
      DROP INDEX access_fact_of_recipient;
      CREATE INDEX access_fact_of_recipient ON access_fact (recipient, kind) WHERE kind <> 'block';
      ${DECIDING_SQL}`,
    down: `
      DROP INDEX access_fact_of_recipient;
      CREATE INDEX access_fact_of_recipient ON access_fact (recipient) WHERE kind <> 'block'`,
  }),
  defineMigration('2026-11-25T00:00Z', 'kit-access-remembered', {
    up: `
      ${REMEMBERED_DECISION}
      ${COUNTED_CHANGES}
      ${countsForAccess('access_fact')}
      ${countsForAccess('access_policy')}
      ${DECIDING_SQL};
      ${DROP_ACCESS_OPEN}
      ${OPENING_SQL}`,
    down: `
      ${DROP_ACCESS_OPEN}
      ${OPENING_SQL_FORGETFUL};
      ${DROP_COUNTED_CHANGES}`,
  }),
  // Where these have been made in an earlier form; anew they are the same.
  defineMigration('2026-11-30T00:00Z', 'kit-access-by-class-of-row', {
    up: `
      ${REMEMBERED_DECISION}
      DROP FUNCTION access_decide(jsonb, boolean);
      DROP FUNCTION IF EXISTS seen_citizens();
      ${DECIDING_SQL};
      ${DROP_ACCESS_OPEN}
      ${OPENING_SQL}`,
    down: 'SELECT',
  }),
  // The same for the decision of people alike, which a unit with many needs.
  defineMigration('2026-11-30T12:00Z', 'kit-access-of-people-alike', {
    up: `
      DROP INDEX access_fact_of_citizen;
      CREATE INDEX access_fact_of_citizen ON access_fact (citizen_id, recipient);
      ${DECIDING_SQL};
      ${DROP_ACCESS_OPEN}
      ${OPENING_SQL}`,
    down: `
      DROP INDEX access_fact_of_citizen;
      CREATE INDEX access_fact_of_citizen ON access_fact (citizen_id)`,
  }),
  // And for decisions that stay as they are, whose people are rows: ids were read out of the text of a setting before.
  defineMigration('2026-12-01T11:00Z', 'kit-access-by-decision', {
    up: `
      ${REMEMBERED_DECISION}
      ${COUNTED_CHANGES}
      ${DECIDING_SQL};
      ${DROP_ACCESS_OPEN}
      ${OPENING_SQL};
      DROP FUNCTION IF EXISTS seen_masks(text);
      CREATE TRIGGER access_fact_source_counts_for_access AFTER UPDATE OF heard_of ON access_fact_source
        FOR EACH ROW WHEN (new.heard_of < old.heard_of) EXECUTE FUNCTION count_access_change();
      CREATE TRIGGER access_fact_source_gone_counts_for_access AFTER DELETE OR TRUNCATE ON access_fact_source
        FOR EACH STATEMENT EXECUTE FUNCTION count_access_change()`,
    down: `
      DROP TRIGGER access_fact_source_gone_counts_for_access ON access_fact_source;
      DROP TRIGGER access_fact_source_counts_for_access ON access_fact_source`,
  }),
];
