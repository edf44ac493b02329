import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Task } from './task.entity.ts';

export type NewTask = Pick<
  Task,
  'citizenId' | 'kind' | 'title' | 'reason' | 'dueAt' | 'area' | 'assigneeKind' | 'assigneeId'
> & {
  cause: string;
};

/**
 * Makes the one task of a cause. Told again, an open or finished task stays as it is; one that had been dropped is
 * opened again, because what made it has come back, and is whose it would be now.
 */
export async function addTask(context: Pick<OperationContext, 'sql'>, task: NewTask): Promise<void> {
  await context.sql(
    `INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, area, assignee_kind, assignee_id, cause, version)
     VALUES ($1, $2, $3, $4, $5, 'OPEN', $6, $7, $8, $9, $10, 1)
     ON CONFLICT (cause) DO UPDATE
       SET state = 'OPEN', reason = excluded.reason, due_at = excluded.due_at, area = excluded.area,
         assignee_kind = excluded.assignee_kind, assignee_id = excluded.assignee_id,
         outcome = NULL, version = task.version + 1
       WHERE task.state = 'DROPPED'`,
    [
      randomUUID(),
      task.citizenId,
      task.kind,
      task.title,
      task.reason,
      task.dueAt,
      task.area,
      task.assigneeKind,
      task.assigneeId,
      task.cause,
    ],
  );
}

/** Drops open tasks whose cause begins so, with a note for whoever looks for them. */
export async function dropTasks(
  context: Pick<OperationContext, 'sql'>,
  causes: readonly string[],
  note: string,
): Promise<void> {
  await context.sql(
    `UPDATE task SET state = 'DROPPED', outcome = $2, version = version + 1 WHERE state = 'OPEN' AND cause = ANY($1)`,
    [causes, note],
  );
}
