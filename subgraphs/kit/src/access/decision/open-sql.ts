import { FACT_OWNERS, STALE_SECONDS } from '@tvaers/contract/access-facts';
import { OWNERS_RIGHTS } from './person-records.ts';
import { ACCESS_RECALL, RECALL_DECISION, REMEMBER_DECISION } from './remembered-decisions.ts';

const OWNERS = [...new Set(Object.values(FACT_OWNERS))].map((owner) => `'${owner}'`).join(', ');

/**
 * Decides once for a transaction, or recalls what was decided, and names the decision in a setting of that transaction for
 * the policies of rows; answers the grants (`access_decide`). When a fact's owner has been silent for too long its word
 * counts no more: what is left is one's own record and a signed emergency grant, and everything else fails with FACTS_STALE
 * instead of looking empty. What is remembered has a digest of its grants; whoever names it as `known` is not told them
 * again. Where nobody is to be seen a row says so, since a decision without rows would be one that is gone.
 */
const accessOpen = ({ remembers }: { remembers: boolean }) => `
  CREATE FUNCTION access_open(subgraph text, known text DEFAULT NULL,
    OUT grants text, OUT stale boolean, OUT digest text, OUT decision uuid)
  LANGUAGE plpgsql VOLATILE ${OWNERS_RIGHTS} SET enable_seqscan = on AS $$
  #variable_conflict use_column
  DECLARE
    claims text := current_setting('tvaers.viewer');
    viewer jsonb := claims::jsonb;
    is_stale boolean := EXISTS (
      SELECT FROM unnest(ARRAY[${OWNERS}]) AS owner LEFT JOIN access_fact_source ON source = owner
      WHERE owner <> subgraph AND (heard_of IS NULL OR heard_of < now() - interval '${STALE_SECONDS} seconds'));
    is_kept boolean := false;
    changes_now bigint;
    made uuid := gen_random_uuid();
    decided record;
  BEGIN
    ${remembers ? RECALL_DECISION : ''}
    IF decision IS NULL THEN
      decided := access_decide(viewer, NOT is_stale);
      decision := made;
      grants := decided.grants;
      ${remembers ? REMEMBER_DECISION : ''}
      INSERT INTO seen_alike
      SELECT made, mask, writes, alike::uuid[], now()
      FROM unnest(decided.ids || '{}'::text, decided.classes || 0, decided.writable || 0) AS one (alike, mask, writes)
      ON CONFLICT DO NOTHING;
    END IF;
    stale := is_stale AND viewer ->> 'role' <> 'citizen' AND viewer -> 'emergency' ->> 'citizenId' IS NULL;
    PERFORM set_config('tvaers.decision', CASE WHEN stale THEN '' ELSE decision::text END, true),
      set_config('tvaers.facts', CASE WHEN stale THEN 'stale' ELSE 'known' END, true);
  END $$`;

/** For one class, and for rows that name their own class: who may see which of these classes, each with its mask. */
const citizensWith = (name: string, which: string) => `
  CREATE OR REPLACE FUNCTION ${name}(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT unnest(seen_by_decision('${which}', wanted))
  $$;
  CREATE OR REPLACE FUNCTION ${name}(classes text[], masks integer[]) RETURNS TABLE (seen uuid, class text)
  LANGUAGE sql STABLE AS $$
    SELECT unnest(seen_by_decision('${which}', one.mask)), one.class FROM unnest(classes, masks) AS one (class, mask)
  $$;`;

/**
 * For policies of rows. Where an operation did not open at its beginning, because what it asks for is about nobody or what
 * was known of the viewer did not hold any more, the first look opens: a policy never takes »not decided« for »nobody«, and
 * neither a decision that is gone. Without a viewer nothing is seen. Raises TV503 while nobody knows who may see what, but
 * not where nobody asks, as in events and jobs, which see everything.
 *
 * Volatile, since the first look writes what it then reads. By the index even while there are few decisions: a plan made
 * then is kept when there are many.
 */
const SEEN = `
  CREATE OR REPLACE FUNCTION seen_by_decision(which text, wanted integer) RETURNS uuid[]
  LANGUAGE plpgsql VOLATILE ${OWNERS_RIGHTS} SET enable_seqscan = off AS $$
  DECLARE
    named text := coalesce(current_setting('tvaers.decision', true), '');
    seen uuid[];
  BEGIN
    IF named = '' THEN
      IF coalesce(current_setting('tvaers.viewer', true), '') = '' OR current_setting('tvaers.facts', true) = 'system' THEN
        RETURN NULL;
      END IF;
      IF coalesce(current_setting('tvaers.facts', true), '') = '' THEN
        PERFORM access_open(current_setting('tvaers.subgraph'));
      END IF;
      IF current_setting('tvaers.facts', true) = 'stale' THEN
        RAISE EXCEPTION 'facts are stale' USING ERRCODE = 'TV503';
      END IF;
      named := current_setting('tvaers.decision');
    END IF;
    seen := (SELECT array_of_all(ids) FROM seen_alike WHERE decision = named::uuid
      AND CASE which WHEN 'classes' THEN classes WHEN 'writable' THEN writable ELSE -1 END & wanted <> 0);
    IF seen IS NULL AND NOT EXISTS (SELECT FROM seen_alike WHERE decision = named::uuid) THEN
      RAISE EXCEPTION 'the decision is gone' USING ERRCODE = 'TV503';
    END IF;
    RETURN seen;
  END $$;
  ${citizensWith('visible_citizens', 'classes')}
  ${citizensWith('writable_citizens', 'writable')}
  CREATE OR REPLACE FUNCTION opened_citizens() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT unnest(seen_by_decision('opened', -1))
  $$;
  CREATE OR REPLACE FUNCTION acts_as_system() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('tvaers.system', true), '') = 'on'
  $$`;

/** What opens an operation, in its present form and in one that remembers nothing. */
export const OPENING_SQL = [ACCESS_RECALL, accessOpen({ remembers: true }), SEEN].join(';\n');
export const OPENING_SQL_FORGETFUL = [accessOpen({ remembers: false }), SEEN].join(';\n');

/** In its first form it was not told what is known. */
export const DROP_ACCESS_OPEN = `
  DROP FUNCTION IF EXISTS access_open(text);
  DROP FUNCTION IF EXISTS access_open(text, text);
  DROP FUNCTION IF EXISTS access_recall(text, uuid);`;

export const DROP_OPENING_SQL = `
  ${DROP_ACCESS_OPEN}
  DROP FUNCTION visible_citizens(integer);
  DROP FUNCTION writable_citizens(integer);
  DROP FUNCTION visible_citizens(text[], integer[]);
  DROP FUNCTION writable_citizens(text[], integer[]);
  DROP FUNCTION opened_citizens();
  DROP FUNCTION acts_as_system();
  DROP FUNCTION seen_by_decision(text, integer)`;
