import type { OperationContext } from '@tvaers/kit/access/operation-context';

const HOLDERS = `
  SELECT coalesce(c.merged_into, c.id) AS "citizenId"
  FROM citizen_identifier i JOIN citizen c ON c.id = i.citizen_id
  WHERE i.system = $1 AND i.value = $2 AND i.use <> 'OLD'
  ORDER BY i.contested, i.noted_at, i.id`;

/**
 * The persons for whom a number stands now, whether or not the viewer may know. More than one where it is contested: the
 * one who had it first comes first.
 */
export async function currentHolders(
  { systemSql }: Pick<OperationContext, 'systemSql'>,
  { system, value }: { system: string; value: string },
): Promise<string[]> {
  const holders = await systemSql<{ citizenId: string }>(HOLDERS, [system, value]);
  return holders.map(({ citizenId }) => citizenId);
}
