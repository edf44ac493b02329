import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { CitizenRow } from '../citizens/citizen.loaders.ts';
import { deceasedOn } from '../citizens/deceased-on.ts';
import type { CitizensContext } from '../context.ts';
import { searchText } from './search-text.rules.ts';

interface FoundRow extends CitizenRow {
  sortName: string;
}

/** Each word asked for must begin a word of the person; `search_words` leaves only letters and digits to quote. */
const FOUND = `
  WITH asked AS (
    SELECT string_agg('''' || word || ''':*', ' & ')::tsquery AS words FROM unnest(search_words($1)) AS word
  )
  SELECT c.id, c.id AS "citizenId", c.given_name AS "givenName", c.family_name AS "familyName", c.aliases,
    c.birth_date AS "birthDate", ${deceasedOn('c')} AS "deceasedOn", c.confidentiality, c.version, s.sort_name AS "sortName"
  FROM citizen_search s JOIN citizen c ON c.id = s.citizen_id
  WHERE s.words @@ (SELECT words FROM asked)
    AND ($3::text IS NULL OR (s.sort_name, s.citizen_id) > ($3::text COLLATE "da-x-icu", $4::uuid))
  ORDER BY s.sort_name, s.citizen_id
  LIMIT $2`;

/** By name in Danish order. Throws BAD_USER_INPUT below two characters, which would find half the city. */
export async function searchCitizens(
  { sql }: Pick<CitizensContext, 'sql'>,
  { search, ...given }: PageArguments & { search: string },
): Promise<Connection<CitizenRow>> {
  const page = readPage(given, 2);
  const asked = searchText(search);
  if (asked === null) throw new PublicError('BAD_USER_INPUT', '"search" has from 2 to 100 characters.');
  const [name = null, id = null] = page.after ?? [];
  const rows = await sql<FoundRow>(FOUND, [asked, page.limit, name, id]);
  return toConnection(rows, page, ({ sortName, citizenId }) => [sortName, citizenId]);
}
