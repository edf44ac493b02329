import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { TransitionKind } from './transition.entity.ts';

interface NewTransition {
  citizenId: string;
  /** The stay, enrolment or course; there is one passage for each. */
  subjectId: string;
  kind: TransitionKind;
  checklist: readonly string[];
}

/** One that was cancelled goes on with what had been ticked off: complete where nothing is left to tick. */
const AS_IT_WAS = `
  SELECT CASE WHEN bool_and(done_at IS NOT NULL) THEN 'COMPLETED' ELSE 'OPEN' END,
    CASE WHEN bool_and(done_at IS NOT NULL) THEN max(done_at) END, transition.version + 1
  FROM checklist_item WHERE transition_id = transition.id`;

/** Opens the passage with its checklist. */
export async function openTransition(
  context: Pick<OperationContext, 'sql' | 'now'>,
  { citizenId, subjectId, kind, checklist }: NewTransition,
): Promise<void> {
  const id = randomUUID();
  const [transition] = await context.sql<{ id: string }>(
    `INSERT INTO transition (id, citizen_id, kind, state, subject_id, opened_at, version)
     VALUES ($1, $2, $3, 'OPEN', $4, $5, 1)
     ON CONFLICT (subject_id) DO UPDATE SET (state, closed_at, version) = (${AS_IT_WAS})
       WHERE transition.state = 'CANCELLED'
     RETURNING id`,
    [id, citizenId, kind, subjectId, context.now],
  );
  if (transition?.id !== id) return;
  await context.sql(
    `INSERT INTO checklist_item (id, transition_id, citizen_id, position, item)
     SELECT gen_random_uuid(), $1, $2, position - 1, item FROM unnest($3::text[]) WITH ORDINALITY AS list (item, position)`,
    [id, citizenId, checklist],
  );
}

export async function cancelTransition(
  context: Pick<OperationContext, 'sql' | 'now'>,
  subjectId: string,
): Promise<void> {
  await context.sql(
    `UPDATE transition SET state = 'CANCELLED', closed_at = $2, version = version + 1
     WHERE subject_id = $1 AND state <> 'CANCELLED'`,
    [subjectId, context.now],
  );
}
