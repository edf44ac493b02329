import { FACT_OWNERS, STALE_SECONDS } from '@tvaers/contract/access-facts';
import { OWNERS_RIGHTS } from './person-records.ts';
import { RECALL_DECISION, REMEMBER_DECISION } from './remembered-decisions.ts';

const OWNERS = [...new Set(Object.values(FACT_OWNERS))].map((owner) => `'${owner}'`).join(', ');

/**
 * Decides once for a transaction and keeps the decision in settings of that transaction, which the policies of rows look
 * at; answers the grants (`access_decide`). When a fact's owner has been silent for too long its word counts no more:
 * what is left is one's own record and a signed emergency grant, and everything else fails with FACTS_STALE instead of
 * looking empty. What is remembered has a digest; whoever names it as `known` has the grants and is not told them again.
 */
const accessOpen = ({ remembers }: { remembers: boolean }) => `
  CREATE FUNCTION access_open(subgraph text, known text DEFAULT NULL, OUT grants text, OUT stale boolean, OUT digest text)
  LANGUAGE plpgsql VOLATILE ${OWNERS_RIGHTS} AS $$
  #variable_conflict use_column
  DECLARE
    claims text := current_setting('tvaers.viewer');
    viewer jsonb := claims::jsonb;
    is_stale boolean := EXISTS (
      SELECT FROM unnest(ARRAY[${OWNERS}]) AS owner LEFT JOIN access_fact_source ON source = owner
      WHERE owner <> subgraph AND (heard_of IS NULL OR heard_of < now() - interval '${STALE_SECONDS} seconds'));
    is_kept boolean;
    changes_now bigint;
    decision record;
  BEGIN
    ${remembers ? RECALL_DECISION : ''}
    IF ${remembers ? 'NOT FOUND' : 'true'} THEN
      decision := access_decide(viewer, NOT is_stale);
      ${remembers ? REMEMBER_DECISION : ''}
    END IF;
    ${remembers ? '' : 'grants := decision.grants;'}
    stale := is_stale AND viewer ->> 'role' <> 'citizen' AND viewer -> 'emergency' ->> 'citizenId' IS NULL;
    PERFORM set_config('tvaers.seen', decision.ids, true), set_config('tvaers.seen_classes', decision.classes, true),
      set_config('tvaers.seen_writable', decision.writable, true),
      set_config('tvaers.facts', CASE WHEN stale THEN 'stale' ELSE 'known' END, true);
  END $$`;

/**
 * For policies of rows. Where an operation did not open at its beginning, because what it asks for is about nobody, the
 * first look opens: a policy never takes »not decided« for »nobody«. Without a viewer nothing is seen. Raises TV503 while
 * nobody knows who may see what, but not where nobody asks, as in events and jobs, which see everything: the planner looks
 * here as well, to guess how many there are, and events have to come in above all when facts are stale.
 */
const SEEN = `
  CREATE OR REPLACE FUNCTION seen_citizens() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF current_setting('tvaers.facts', true) = 'system' THEN
      RETURN NULL;
    END IF;
    IF coalesce(current_setting('tvaers.facts', true), '') = '' AND coalesce(current_setting('tvaers.viewer', true), '') <> ''
    THEN
      PERFORM access_open(current_setting('tvaers.subgraph'));
    END IF;
    IF current_setting('tvaers.facts', true) = 'stale' THEN
      RAISE EXCEPTION 'facts are stale' USING ERRCODE = 'TV503';
    END IF;
    RETURN NULLIF(current_setting('tvaers.seen', true), '')::uuid[];
  END $$;
  CREATE OR REPLACE FUNCTION visible_citizens(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_classes', true), '')::integer[])
      AS seen (id, classes) WHERE classes & wanted <> 0
  $$;
  CREATE OR REPLACE FUNCTION writable_citizens(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_writable', true), '')::integer[])
      AS seen (id, classes) WHERE classes & wanted <> 0
  $$;
  -- For rows that name their own class: who may see which of these classes, each with its mask.
  CREATE OR REPLACE FUNCTION visible_citizens(classes text[], masks integer[]) RETURNS TABLE (seen uuid, class text)
  LANGUAGE sql STABLE AS $$
    SELECT id, one.class FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_classes', true), '')::integer[])
      AS known (id, may_see) JOIN unnest(classes, masks) AS one (class, mask) ON may_see & mask <> 0
  $$;
  CREATE OR REPLACE FUNCTION writable_citizens(classes text[], masks integer[]) RETURNS TABLE (seen uuid, class text)
  LANGUAGE sql STABLE AS $$
    SELECT id, one.class FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_writable', true), '')::integer[])
      AS known (id, may_write) JOIN unnest(classes, masks) AS one (class, mask) ON may_write & mask <> 0
  $$;
  CREATE OR REPLACE FUNCTION opened_citizens() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens()) AS id
  $$;
  CREATE OR REPLACE FUNCTION acts_as_system() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('tvaers.system', true), '') = 'on'
  $$`;

/** What opens an operation, in its present form and in one that remembers nothing. */
export const OPENING_SQL = [accessOpen({ remembers: true }), SEEN].join(';\n');
export const OPENING_SQL_FORGETFUL = [accessOpen({ remembers: false }), SEEN].join(';\n');

/** In its first form it was not told what is known. */
export const DROP_ACCESS_OPEN =
  'DROP FUNCTION IF EXISTS access_open(text); DROP FUNCTION IF EXISTS access_open(text, text);';

export const DROP_OPENING_SQL = `
  ${DROP_ACCESS_OPEN}
  DROP FUNCTION visible_citizens(integer);
  DROP FUNCTION writable_citizens(integer);
  DROP FUNCTION visible_citizens(text[], integer[]);
  DROP FUNCTION writable_citizens(text[], integer[]);
  DROP FUNCTION opened_citizens();
  DROP FUNCTION acts_as_system();
  DROP FUNCTION seen_citizens()`;
