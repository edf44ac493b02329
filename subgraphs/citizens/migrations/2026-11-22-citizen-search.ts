import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/**
 * What search knows of a person: words, one row a person. `search_words` cuts and folds both what is stored and what is
 * asked, so the two always meet; PostgreSQL's own text parser would split hyphens and numbers its own way.
 */
export const citizenSearch = defineMigration('2026-11-22T10:05Z', 'citizen-search', {
  up: `
    CREATE FUNCTION search_words(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT word), '{}')
      FROM regexp_split_to_table(
        translate(lower(normalize($1, NFC)), 'áàâãąéèêëęíìîïıóòôõúùûüůýñńçćčšşśžźżğłřđäö', 'aaaaaeeeeeiiiiioooouuuuuynncccssszzzglrdæø'),
        '[^[:alnum:]]+') AS word
      WHERE word <> ''
    $$;
    CREATE TABLE citizen_search (
      citizen_id uuid PRIMARY KEY CONSTRAINT citizen_search_of REFERENCES citizen (id),
      sort_name text COLLATE "da-x-icu" NOT NULL,
      words tsvector NOT NULL
    );
    -- Without a pending list, which the planner would count against the index after each larger import.
    CREATE INDEX citizen_search_words ON citizen_search USING gin (words) WITH (fastupdate = off);
    ${protectTable('citizen_search')}`,
  down: 'DROP TABLE citizen_search; DROP FUNCTION search_words(text)',
});
