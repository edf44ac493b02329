import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { readIdentifier } from '../citizens/identifier.rules.ts';

const PERSON = `
  SELECT coalesce(c.merged_into, c.id) AS "citizenId" FROM citizen c
  WHERE c.id = $1::uuid OR c.id = (
    SELECT i.citizen_id FROM citizen_identifier i WHERE i.system = $2 AND i.value = $3 AND i.use <> 'OLD'
    ORDER BY i.contested, i.noted_at, i.id LIMIT 1)`;

/**
 * The person an emergency is about, by id or by number, whoever may see them. A number that nobody has, one that is none
 * and an unknown id take the same statement, so that nothing but the answer tells them apart.
 */
export async function findPersonInNeed(
  context: Pick<OperationContext, 'systemSql'>,
  { citizenId, identifier }: { citizenId?: string | null; identifier?: string | null },
): Promise<string | null> {
  const id = citizenId && isUuid(citizenId) ? citizenId : null;
  const number = identifier ? readIdentifier(identifier) : null;
  const values = [id, number?.system ?? null, number?.value ?? null];
  const [person] = await context.systemSql<{ citizenId: string }>(PERSON, values);
  return person?.citizenId ?? null;
}
