import { defineMigration } from '../database/define-migration.ts';
import { grantTable, protectTable } from '../database/row-security.ts';
import { ACCESS_CLASSES_SQL, VISIBLE_CITIZENS_SQL } from './policy/decision-sql.ts';

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
  defineMigration('2026-11-22T00:05Z', 'kit-access-decision', {
    up: `${ACCESS_CLASSES_SQL}; ${VISIBLE_CITIZENS_SQL}`,
    down: 'DROP FUNCTION visible_citizens; DROP FUNCTION access_classes',
  }),
];
