import { STALE_SECONDS } from '@tvaers/contract/access-facts';
import { defineMigration, type MigrationClass } from '../../database/define-migration.ts';
import { OWNERS_RIGHTS } from './person-records.ts';

/**
 * Each decision is a row that never changes, and beside it a row for those who may be seen alike, which policies of rows
 * look at: what one transaction goes by stays while the next decides anew. It is remembered for the viewer it was made for,
 * claim by claim, and holds until anything that it rests on has changed or a moment comes at which a fact begins or ends.
 * It is not older than what the reader's own transaction could have decided: the changes are counted where the facts are,
 * so whoever sees a new fact sees the new count as well. One that is not remembered has rows of the second kind alone.
 *
 * To press a large decision together takes longer than to decide.
 */
export const REMEMBERED_DECISION = `
  DROP TABLE IF EXISTS remembered_decision, seen_alike;
  CREATE UNLOGGED TABLE remembered_decision (
    decision uuid PRIMARY KEY,
    viewer_hash bytea NOT NULL,
    changes bigint NOT NULL,
    made_at timestamptz NOT NULL,
    holds_until timestamptz NOT NULL,
    grants text STORAGE EXTERNAL NOT NULL,
    digest text NOT NULL
  );
  CREATE INDEX remembered_decision_of_viewer ON remembered_decision (viewer_hash, changes);
  -- Who may see whom is about people: only the functions here come to it, and the running subgraph has no right to it.
  ALTER TABLE remembered_decision ENABLE ROW LEVEL SECURITY;
  ALTER TABLE remembered_decision FORCE ROW LEVEL SECURITY;
  CREATE POLICY remembered_decision_rows ON remembered_decision USING (true) WITH CHECK (true);

  CREATE UNLOGGED TABLE seen_alike (
    decision uuid NOT NULL,
    classes integer NOT NULL,
    writable integer NOT NULL,
    ids uuid[] STORAGE EXTERNAL NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (decision, classes, writable)
  );
  ALTER TABLE seen_alike ENABLE ROW LEVEL SECURITY;
  ALTER TABLE seen_alike FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen_alike_rows ON seen_alike USING (true) WITH CHECK (true);
  CREATE OR REPLACE AGGREGATE array_of_all(uuid[]) (SFUNC = array_cat, STYPE = uuid[]);`;

export const DROP_REMEMBERED_DECISION =
  'DROP TABLE remembered_decision, seen_alike; DROP AGGREGATE array_of_all(uuid[])';

/** What counts changes, and forgets what no transaction can go by any more. */
export const COUNTED_CHANGES = `
  -- A row for each session, so that nobody who changes a fact waits for another who does.
  CREATE TABLE IF NOT EXISTS access_change (session integer PRIMARY KEY, changes bigint NOT NULL);

  CREATE OR REPLACE FUNCTION count_access_change() RETURNS trigger LANGUAGE plpgsql ${OWNERS_RIGHTS} AS $$
  BEGIN
    INSERT INTO access_change AS known VALUES (pg_backend_pid(), 1)
    ON CONFLICT (session) DO UPDATE SET changes = known.changes + 1;
    RETURN NULL;
  END $$;

  -- Sessions that are over leave their count to number 0: the sum, which is all that is looked at, stays as it is.
  CREATE OR REPLACE FUNCTION forget_decisions() RETURNS void LANGUAGE sql VOLATILE ${OWNERS_RIGHTS} AS $$
    DELETE FROM remembered_decision WHERE holds_until < now() - interval '1 hour';
    DELETE FROM seen_alike WHERE made_at < now() - interval '1 hour';
    WITH over AS (
      DELETE FROM access_change WHERE session <> 0 AND session NOT IN (SELECT pid FROM pg_stat_activity) RETURNING changes
    )
    INSERT INTO access_change AS known SELECT 0, sum(changes) FROM over HAVING count(*) > 0
    ON CONFLICT (session) DO UPDATE SET changes = known.changes + excluded.changes
  $$;`;

export const DROP_COUNTED_CHANGES = `
  DROP FUNCTION forget_decisions();
  DROP FUNCTION count_access_change() CASCADE;
  DROP TABLE access_change`;

/** Makes every change of a table that decisions rest on count: `of` where only one column matters. */
export const countsForAccess = (table: string, of?: string): string => `
  CREATE TRIGGER ${table}_counts_for_access AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE ${of ? `OF ${of}` : ''} ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION count_access_change();`;

/** The same as a migration, for the table that a subgraph's `person_records` reads. */
export const mergesCountForAccess = (table: string, of?: string): MigrationClass =>
  defineMigration('2026-11-25T00:01Z', 'merges-count-for-access', {
    up: countsForAccess(table, of),
    down: `DROP TRIGGER ${table}_counts_for_access ON ${table}`,
  });

/** No decision is kept longer, should a table one day be forgotten that it rests on. */
const LONGEST = `interval '60 seconds'`;

/** What a remembered decision is known by, and that it holds now; `kept` is its row, `claims` are the viewer's. */
const holdsFor = (
  changes: string,
) => `kept.viewer_hash = sha256(convert_to(claims, 'UTF8')) AND kept.changes = ${changes}
      AND kept.made_at <= now() AND now() < kept.holds_until`;

/** How often anything that decisions rest on has changed. */
const CHANGES = '(SELECT coalesce(sum(changes), 0) FROM access_change)';

/** Answers `named` where that decision was made for these claims and holds; the running subgraph names what it knows. */
export const ACCESS_RECALL = `
  CREATE OR REPLACE FUNCTION access_recall(claims text, named uuid) RETURNS uuid
  LANGUAGE plpgsql STABLE ${OWNERS_RIGHTS} SET enable_seqscan = off AS $$
  BEGIN
    IF named IS NULL THEN
      RETURN NULL;
    END IF;
    RETURN (SELECT kept.decision FROM remembered_decision AS kept WHERE kept.decision = named AND ${holdsFor(CHANGES)});
  END $$`;

/** The count comes first: what is decided after it is at least as new. */
export const RECALL_DECISION = `
    changes_now := ${CHANGES};
    is_kept := NOT is_stale AND viewer -> 'emergency' ->> 'citizenId' IS NULL;
    SELECT CASE WHEN kept.digest = known THEN NULL ELSE kept.grants END, kept.digest, kept.decision
      INTO grants, digest, decision
    FROM remembered_decision AS kept
    WHERE is_kept AND ${holdsFor('changes_now')}
    ORDER BY kept.made_at DESC LIMIT 1;`;

/**
 * The next moment at which the clock alone changes the decision: among all facts that name the viewer and all that hold
 * anything back, whomever they are about, and when the owners of facts will have been silent for too long. Two who decide
 * the same at once do not wait for each other. What was decided for the viewer before goes when no transaction can have
 * begun with it that still runs.
 */
export const REMEMBER_DECISION = `
      IF is_kept THEN
        digest := encode(sha256(convert_to(grants, 'UTF8')), 'hex');
        WITH former AS (
          DELETE FROM remembered_decision WHERE decision IN (
            SELECT kept.decision FROM remembered_decision AS kept
            WHERE kept.viewer_hash = sha256(convert_to(claims, 'UTF8')) AND kept.made_at < now() - ${LONGEST} * 2
            FOR UPDATE SKIP LOCKED)
          RETURNING decision
        )
        DELETE FROM seen_alike WHERE decision IN (SELECT decision FROM former);
        INSERT INTO remembered_decision
        SELECT made, sha256(convert_to(claims, 'UTF8')), changes_now, now(), least(now() + ${LONGEST},
          (SELECT min(heard_of) FROM access_fact_source WHERE source <> subgraph) + interval '${STALE_SECONDS} seconds',
          min(fact.valid_to) FILTER (WHERE fact.valid_to > now()),
          min(fact.valid_from + longest) FILTER (WHERE fact.valid_from + longest > now())), grants, digest
        FROM (
          SELECT valid_from, valid_to FROM access_fact WHERE kind <> 'block' AND recipient
            = ANY (ARRAY[viewer ->> 'staffMemberId', viewer ->> 'organisationId', viewer ->> 'subject'])
          UNION ALL SELECT valid_from, valid_to FROM access_fact WHERE kind IN ('block', 'restriction')
        ) AS fact
        CROSS JOIN (
          SELECT interval '0' AS longest UNION SELECT longest FROM access_policy
          WHERE role = viewer ->> 'role' AND longest IS NOT NULL
        ) AS counted;
      END IF;`;
