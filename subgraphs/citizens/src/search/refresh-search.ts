import type { OperationContext } from '@tvaers/kit/access/operation-context';

/**
 * The words of one person: names, aliases, numbers, date of birth, and the place where they stay. A place that is
 * protected is no word, nor is its area: search would give it away. Names of merged records lead to the person too. Each table is joined
 * once, because a seed asks for everybody at once and before there are indexes.
 */
const WORDS = `
  WITH record AS MATERIALIZED (SELECT * FROM records_of($1)),
  names AS (
    SELECT record.citizen_id, string_agg(concat_ws(' ', given_name, family_name, array_to_string(aliases, ' '),
      to_char(birth_date, 'DDMMYYYY'), to_char(birth_date, 'YYYY')), ' ') AS said
    FROM record JOIN citizen ON id = record_id GROUP BY record.citizen_id),
  numbers AS (
    SELECT record.citizen_id, string_agg(value, ' ') AS said
    FROM record JOIN citizen_identifier AS i ON i.citizen_id = record_id GROUP BY record.citizen_id),
  whereabouts AS (
    SELECT DISTINCT ON (record.citizen_id) record.citizen_id,
      CASE data_class WHEN 'contactInfo' THEN concat_ws(' ', area, place) END AS said
    FROM record JOIN living_situation AS l ON l.citizen_id = record_id
    ORDER BY record.citizen_id, observed_at DESC, id DESC)
  SELECT citizen_id, concat_ws(' ', names.said, numbers.said, whereabouts.said) AS said
  FROM names LEFT JOIN numbers USING (citizen_id) LEFT JOIN whereabouts USING (citizen_id)`;

/** Hidden records and merged ones have no row: nobody finds the first, and the second answer as somebody else. */
const FORGET = 'DELETE FROM citizen_search WHERE citizen_id IN (SELECT record_id FROM records_of($1))';

export const WRITE_SEARCH = `
  INSERT INTO citizen_search (citizen_id, sort_name, words)
  SELECT c.id, coalesce(nullif(concat_ws(' ', c.given_name, c.family_name), ''), c.aliases[1], 'Ukendt'),
    array_to_tsvector(search_words(spoken.said))
  FROM (${WORDS}) spoken JOIN citizen c ON c.id = spoken.citizen_id
  WHERE c.confidentiality <> 'RESTRICTED'`;

/** Brings search up to date for these persons; in the transaction of what changed them. */
export async function refreshSearch(
  { systemSql }: Pick<OperationContext, 'systemSql'>,
  citizenIds: string[],
): Promise<void> {
  await systemSql(FORGET, [citizenIds]);
  await systemSql(WRITE_SEARCH, [citizenIds]);
}
