import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Whether a unit belongs to an organisation, however far down, on any day after its last one. */
export async function isUnitAfter(
  { sql }: Pick<OperationContext, 'sql'>,
  unitId: string,
  { organisationId, lastDay }: { organisationId: string; lastDay: string },
): Promise<boolean> {
  const found = await sql(
    `WITH RECURSIVE within AS (
       SELECT $1::uuid AS unit, daterange($2::date, NULL, '()') AS days
       UNION
       SELECT part.organisation_id, days * daterange(part.valid_from, part.valid_to, '[]')
       FROM within JOIN organisation_parent AS part ON part.parent_id = unit
       WHERE days && daterange(part.valid_from, part.valid_to, '[]')
     )
     SELECT FROM within WHERE unit = $3 LIMIT 1`,
    [organisationId, lastDay, unitId],
  );
  return found.length > 0;
}
