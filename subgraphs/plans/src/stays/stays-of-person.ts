import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { recordsOf } from '../citizen-copies/records-of-person.ts';

/** Stays of somebody who need not be looked for: the hospital has them, on leave as well, or they have died. */
export const NEEDS_NO_SEARCH = `state IN ('IN_PROGRESS', 'ON_LEAVE', 'DECEASED')`;

/** Whether a hospital has told that the person died, under whichever record, and has not taken it back. */
export async function hasDied({ sql }: Pick<OperationContext, 'sql'>, citizenId: string): Promise<boolean> {
  const deaths = await sql(
    `SELECT FROM stay_copy WHERE citizen_id = ANY (${recordsOf('$1')}) AND state = 'DECEASED' LIMIT 1`,
    [citizenId],
  );
  return deaths.length > 0;
}
