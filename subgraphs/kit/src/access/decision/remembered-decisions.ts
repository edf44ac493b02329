import { defineMigration, type MigrationClass } from '../../database/define-migration.ts';
import { OWNERS_RIGHTS } from './person-records.ts';

/**
 * A decision is remembered for the viewer it was made for, claim by claim, and holds until anything that it rests on has
 * changed or a moment comes at which a fact begins or ends. It is not older than what the reader's own transaction could
 * have decided: the changes are counted where the facts are, so whoever sees a new fact sees the new count as well.
 */
export const REMEMBERED_DECISION = `
  CREATE UNLOGGED TABLE remembered_decision (
    viewer_hash bytea PRIMARY KEY,
    changes bigint NOT NULL,
    made_at timestamptz NOT NULL,
    holds_until timestamptz NOT NULL,
    ids text[],
    classes integer[],
    writable integer[],
    grants text NOT NULL,
    digest text NOT NULL
  );
  -- Who may see whom is about people: only the functions here come to it, and the running subgraph has no right to it.
  ALTER TABLE remembered_decision ENABLE ROW LEVEL SECURITY;
  ALTER TABLE remembered_decision FORCE ROW LEVEL SECURITY;
  CREATE POLICY remembered_decision_rows ON remembered_decision USING (true) WITH CHECK (true);`;

/** To press a large decision together takes longer than to decide. */
export const UNCOMPRESSED = 'ALTER COLUMN ids SET STORAGE EXTERNAL, ALTER COLUMN grants SET STORAGE EXTERNAL';

/** The same, and what counts changes. */
export const REMEMBERED_DECISIONS = `
  ${REMEMBERED_DECISION}
  -- A row for each session, so that nobody who changes a fact waits for another who does.
  CREATE TABLE access_change (session integer PRIMARY KEY, changes bigint NOT NULL);

  CREATE FUNCTION count_access_change() RETURNS trigger LANGUAGE plpgsql ${OWNERS_RIGHTS} AS $$
  BEGIN
    INSERT INTO access_change AS known VALUES (pg_backend_pid(), 1)
    ON CONFLICT (session) DO UPDATE SET changes = known.changes + 1;
    RETURN NULL;
  END $$;

  -- Sessions that are over leave their count to number 0: the sum, which is all that is looked at, stays as it is.
  CREATE FUNCTION forget_decisions() RETURNS void LANGUAGE sql VOLATILE ${OWNERS_RIGHTS} AS $$
    DELETE FROM remembered_decision WHERE holds_until < now() - interval '1 hour';
    WITH over AS (
      DELETE FROM access_change WHERE session <> 0 AND session NOT IN (SELECT pid FROM pg_stat_activity) RETURNING changes
    )
    INSERT INTO access_change AS known SELECT 0, sum(changes) FROM over HAVING count(*) > 0
    ON CONFLICT (session) DO UPDATE SET changes = known.changes + excluded.changes
  $$;`;

export const DROP_REMEMBERED_DECISIONS = `
  DROP FUNCTION forget_decisions();
  DROP FUNCTION count_access_change() CASCADE;
  DROP TABLE access_change;
  DROP TABLE remembered_decision`;

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

/** The count comes first: what is decided after it is at least as new. */
export const RECALL_DECISION = `
    changes_now := (SELECT coalesce(sum(changes), 0) FROM access_change);
    is_kept := NOT is_stale AND viewer -> 'emergency' ->> 'citizenId' IS NULL;
    SELECT kept.ids, kept.classes, kept.writable, CASE WHEN kept.digest = known THEN NULL ELSE kept.grants END AS grants,
      kept.digest INTO decision
    FROM remembered_decision AS kept
    WHERE is_kept AND kept.viewer_hash = sha256(convert_to(claims, 'UTF8')) AND kept.changes = changes_now
      AND kept.made_at <= now() AND now() < kept.holds_until;
    IF FOUND THEN
      grants := decision.grants;
      digest := decision.digest;
    END IF;`;

/**
 * The next moment at which the clock alone changes the decision, among all facts that name the viewer and all that hold
 * anything back, whomever they are about. Two who decide the same at once do not wait for each other: one of them remembers.
 */
export const REMEMBER_DECISION = `
      grants := decision.grants;
      digest := CASE WHEN is_kept THEN encode(sha256(convert_to(grants, 'UTF8')), 'hex') END;
      IF is_kept AND pg_try_advisory_xact_lock(hashtext('tvaers.decision'), hashtext(claims)) THEN
        INSERT INTO remembered_decision
        SELECT sha256(convert_to(claims, 'UTF8')), changes_now, now(), least(now() + ${LONGEST},
          min(fact.valid_to) FILTER (WHERE fact.valid_to > now()),
          min(fact.valid_from + longest) FILTER (WHERE fact.valid_from + longest > now())),
          decision.ids, decision.classes, decision.writable, decision.grants, digest
        FROM (
          SELECT valid_from, valid_to FROM access_fact WHERE kind <> 'block' AND recipient
            = ANY (ARRAY[viewer ->> 'staffMemberId', viewer ->> 'organisationId', viewer ->> 'subject'])
          UNION ALL SELECT valid_from, valid_to FROM access_fact WHERE kind IN ('block', 'restriction')
        ) AS fact
        CROSS JOIN (
          SELECT interval '0' AS longest UNION SELECT longest FROM access_policy
          WHERE role = viewer ->> 'role' AND longest IS NOT NULL
        ) AS counted
        ON CONFLICT (viewer_hash) DO UPDATE SET changes = excluded.changes, made_at = excluded.made_at,
          holds_until = excluded.holds_until, ids = excluded.ids, classes = excluded.classes,
          writable = excluded.writable, grants = excluded.grants, digest = excluded.digest;
      END IF;`;
