import type { OperationContext } from '@tvaers/kit/access/operation-context';

/**
 * The words of one person: names, aliases, numbers, date of birth, and the place where they stay. A place that is
 * protected is no word: search would give it away. Names of merged records lead to the person too.
 */
const WORDS = `
  SELECT r.citizen_id, concat_ws(' ',
    string_agg(concat_ws(' ', c.given_name, c.family_name, array_to_string(c.aliases, ' '),
      to_char(c.birth_date, 'DDMMYYYY'), to_char(c.birth_date, 'YYYY')), ' '),
    (SELECT string_agg(i.value, ' ') FROM records_of(ARRAY[r.citizen_id]) every
       JOIN citizen_identifier i ON i.citizen_id = every.record_id),
    (SELECT concat_ws(' ', l.area, CASE l.data_class WHEN 'contactInfo' THEN l.place END)
       FROM records_of(ARRAY[r.citizen_id]) every JOIN living_situation l ON l.citizen_id = every.record_id
       ORDER BY l.observed_at DESC, l.id DESC LIMIT 1)) AS said
  FROM records_of($1) r JOIN citizen c ON c.id = r.record_id
  GROUP BY r.citizen_id`;

/** Hidden records and merged ones have no row: nobody finds the first, and the second answer as somebody else. */
const FORGET = 'DELETE FROM citizen_search WHERE citizen_id IN (SELECT record_id FROM records_of($1))';

export const WRITE_SEARCH = `
  INSERT INTO citizen_search (citizen_id, sort_name, words)
  SELECT c.id, coalesce(nullif(concat_ws(' ', c.given_name, c.family_name), ''), c.aliases[1], 'Ukendt'),
    array_to_tsvector(search_words(spoken.said))
  FROM (${WORDS}) spoken JOIN citizen c ON c.id = spoken.citizen_id
  WHERE c.confidentiality <> 'RESTRICTED'`;

/** Brings search up to date for these persons; in the transaction of what changed them. */
export async function refreshSearch({ sql }: Pick<OperationContext, 'sql'>, citizenIds: string[]): Promise<void> {
  await sql(FORGET, [citizenIds]);
  await sql(WRITE_SEARCH, [citizenIds]);
}
