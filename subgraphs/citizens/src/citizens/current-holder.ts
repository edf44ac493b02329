import type { OperationContext } from '@tvaers/kit/access/operation-context';

const HOLDER = `
  SELECT coalesce(c.merged_into, c.id) AS "citizenId"
  FROM citizen_identifier i JOIN citizen c ON c.id = i.citizen_id
  WHERE i.system = $1 AND i.value = $2 AND i.use <> 'OLD'`;

/** The person for whom a number stands now, whether or not the viewer may know; null when it stands for nobody. */
export async function currentHolder(
  { systemSql }: Pick<OperationContext, 'systemSql'>,
  { system, value }: { system: string; value: string },
): Promise<string | null> {
  const [holder] = await systemSql<{ citizenId: string }>(HOLDER, [system, value]);
  return holder?.citizenId ?? null;
}
