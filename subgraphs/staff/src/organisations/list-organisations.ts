import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import type { Sector } from './organisation.entity.ts';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation.loaders.ts';

interface ListOrganisations extends PageArguments {
  sector?: Sector | null;
  on?: string | null;
}

/** Organisations that are there on a day, by name. */
export async function listOrganisations(
  { sql, today }: Pick<OperationContext, 'sql' | 'today'>,
  { sector = null, on, ...pageArguments }: ListOrganisations,
): Promise<Connection<OrganisationRow>> {
  const page = readPage(pageArguments, 2);
  const rows = await sql<OrganisationRow>(
    `SELECT ${ORGANISATION_COLUMNS}, $1::date AS "asOf" FROM organisation
     WHERE $1 BETWEEN valid_from AND coalesce(valid_to, 'infinity') AND ($2::text IS NULL OR sector = $2)
       AND ($3::text IS NULL OR (name COLLATE "da-x-icu", id) > ($3, $4::uuid))
     ORDER BY name COLLATE "da-x-icu", id LIMIT $5`,
    [on ?? today, sector, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return toConnection(rows, page, ({ name, id }) => [name, id]);
}
