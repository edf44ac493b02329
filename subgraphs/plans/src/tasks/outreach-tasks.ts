import { classMask } from '@tvaers/contract/data-classes';
import { type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { PlansContext } from '../context.ts';
import { TASK_COLUMNS, TASK_ORDER_COLUMNS, type TaskRow, taskOrder } from './task.loaders.ts';

export interface OutreachTasksArguments extends PageArguments {
  area?: string | null;
  /** A Danish calendar day. */
  date: string;
}

/**
 * Whom to seek out on a day: open outreach due before that day is over in Denmark, the longest due first. An area finds
 * only those of whom the viewer may know where they are.
 */
export async function outreachTasks(context: PlansContext, { area, date, ...asked }: OutreachTasksArguments) {
  const page = readPage({ ...asked, first: asked.first ?? 50 }, TASK_ORDER_COLUMNS);
  const rows = await context.sql<TaskRow>(
    `SELECT ${TASK_COLUMNS} FROM task
     WHERE state = 'OPEN' AND kind = 'OUTREACH' AND due_at < $1
       AND ($2::text IS NULL OR area = $2 AND citizen_id IN (SELECT one FROM visible_citizens($6) AS one))
       AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
     ORDER BY due_at, id LIMIT $5`,
    [
      ...[danishInstant(addDays(date, 1)), area ?? null, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
      classMask('contactInfo'),
    ],
  );
  return toConnection(rows, page, taskOrder);
}
