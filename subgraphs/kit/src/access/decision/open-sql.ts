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
    PERFORM set_config('tvaers.seen_' || place, alike, true)
    FROM unnest(decision.ids) WITH ORDINALITY AS one (alike, place);
    PERFORM set_config('tvaers.seen_classes', coalesce(decision.classes::text, ''), true),
      set_config('tvaers.seen_writable', coalesce(decision.writable::text, ''), true),
      set_config('tvaers.facts', CASE WHEN stale THEN 'stale' ELSE 'known' END, true);
  END $$`;

/** Groups of citizens who may be seen alike, each citizen a row. */
const alike = (setting: string) => `unnest(seen_masks('tvaers.${setting}')) WITH ORDINALITY AS known (may, place),
      unnest(current_setting('tvaers.seen_' || known.place)::uuid[]) AS id`;

/** For one class, and for rows that name their own class: who may see which of these classes, each with its mask. */
const citizensWith = (name: string, setting: string) => `
  CREATE OR REPLACE FUNCTION ${name}(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM ${alike(setting)} WHERE known.may & wanted <> 0
  $$;
  CREATE OR REPLACE FUNCTION ${name}(classes text[], masks integer[]) RETURNS TABLE (seen uuid, class text)
  LANGUAGE sql STABLE AS $$
    SELECT id, one.class FROM unnest(classes, masks) AS one (class, mask), ${alike(setting)} WHERE known.may & one.mask <> 0
  $$;`;

/**
 * For policies of rows. Where an operation did not open at its beginning, because what it asks for is about nobody, the
 * first look opens: a policy never takes »not decided« for »nobody«. Without a viewer nothing is seen. Raises TV503 while
 * nobody knows who may see what, but not where nobody asks, as in events and jobs, which see everything: the planner looks
 * here as well, to guess how many there are, and events have to come in above all when facts are stale.
 */
const SEEN = `
  -- Masks of those who may see alike; who they are stands in a setting for each, so that only those are read who matter.
  CREATE OR REPLACE FUNCTION seen_masks(setting text) RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
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
    RETURN NULLIF(current_setting(setting, true), '')::integer[];
  END $$;
  ${citizensWith('visible_citizens', 'seen_classes')}
  ${citizensWith('writable_citizens', 'seen_writable')}
  CREATE OR REPLACE FUNCTION opened_citizens() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM ${alike('seen_classes')}
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
  DROP FUNCTION IF EXISTS seen_citizens();
  DROP FUNCTION IF EXISTS seen_masks(text)`;
