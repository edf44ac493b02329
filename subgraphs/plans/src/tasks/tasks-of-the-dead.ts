import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { recordsOf } from '../citizen-copies/records-of-person.ts';
import { hasDied } from '../stays/stays-of-person.ts';
import { DROP_NOTES } from '../titles.ts';

type Sql = Pick<OperationContext, 'sql'>;

/** No person writes this: who completes a task makes it `DONE`. */
const DROPPED_BY_DEATH = `(state = 'DROPPED' AND outcome = '${DROP_NOTES.DECEASED}')`;

/** Of tasks that follow the person about: open, or open again should the death be taken back. */
export const MAY_BE_OPEN = `(state = 'OPEN' OR ${DROPPED_BY_DEATH})`;

/** Nobody is sent anywhere after a death: everything that is open for the person is dropped. */
export async function dropTasksOfTheDead({ sql }: Sql, citizenId: string): Promise<void> {
  await sql(
    `UPDATE task SET state = 'DROPPED', outcome = $2, version = version + 1
     WHERE state = 'OPEN' AND citizen_id = ANY (${recordsOf('$1')})`,
    [citizenId, DROP_NOTES.DECEASED],
  );
}

/**
 * Opens what a death had dropped, as it was, once no death of the person stands under any of their records. Whoever was
 * seen meanwhile is not missed any more.
 */
export async function reopenTasksOfTheLiving({ sql }: Sql, citizenId: string): Promise<void> {
  if (await hasDied({ sql }, citizenId)) return;
  await sql(
    `UPDATE task SET state = 'OPEN', outcome = NULL, version = version + 1
     WHERE citizen_id = ANY (${recordsOf('$1')}) AND ${DROPPED_BY_DEATH}
       AND NOT (reason IS NOT DISTINCT FROM 'NOT_SEEN' AND EXISTS (
         SELECT FROM citizen_copy WHERE citizen_copy.citizen_id = ANY (${recordsOf('$1')})
           AND due_at < last_seen_at + interval '2 days'))`,
    [citizenId],
  );
}
