import type { EventPayloads } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Tells the other sectors how these organisations stand today. */
export async function publishOrganisations(
  { sql, publish, today }: Pick<OperationContext, 'sql' | 'publish' | 'today'>,
  ids: readonly string[],
): Promise<void> {
  const rows = await sql<EventPayloads['staff.organisation-changed']>(
    `SELECT organisation.id AS "organisationId", sor_id AS "sorId", name, sector, belongs.parent_id AS "parentId",
       organisation.valid_from AS "validFrom", organisation.valid_to AS "validTo", successor_id AS "successorId"
     FROM organisation LEFT JOIN organisation_parent AS belongs ON belongs.organisation_id = organisation.id
       AND $2::date BETWEEN belongs.valid_from AND coalesce(belongs.valid_to, 'infinity')
     WHERE organisation.id = ANY($1) ORDER BY organisation.id`,
    [ids, today],
  );
  for (const row of rows) await publish('staff.organisation-changed', row);
}
