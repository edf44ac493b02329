import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader, type Page } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { Task } from './task.entity.ts';
import type { TaskState } from './task.rules.ts';

export type TaskRow = Omit<Task, 'cause'>;

export const TASK_COLUMNS = `
  id, citizen_id AS "citizenId", kind, title, reason, state, due_at AS "dueAt", area, assignee_kind AS "assigneeKind",
  assignee_id AS "assigneeId", outcome, completed_at AS "completedAt", version`;

/** How task lists are ordered, and what their cursors hold. */
export const taskOrder = ({ dueAt, id }: TaskRow) => [dueAt, id];
export const TASK_ORDER_COLUMNS = 2;

const ALL: readonly TaskState[] = ['OPEN', 'DONE', 'DROPPED'];

/** One page of tasks for each parent: one statement, one index range for each. */
const pagesBy = (column: 'citizen_id' | 'assignee_id') => `
  SELECT page.* FROM unnest($1::uuid[]) AS parent (id)
  CROSS JOIN LATERAL (
    SELECT ${TASK_COLUMNS} FROM task
    WHERE ${column} = parent.id AND state = ANY($2) AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
    ORDER BY due_at, id LIMIT $5
  ) AS page
  ORDER BY page."dueAt", page.id`;

export const createTaskLoaders = (context: Pick<OperationContext, 'sql'>) => {
  const pages = (column: 'citizen_id' | 'assignee_id', states: readonly TaskState[]) =>
    connectionLoader(
      (ids, { after, limit }: Page) =>
        context.sql<TaskRow>(pagesBy(column), [ids, states, after?.[0] ?? null, after?.[1] ?? null, limit]),
      (task) => (column === 'citizen_id' ? task.citizenId : (task.assigneeId ?? '')),
      taskOrder,
    );
  return {
    taskById: loaderById((ids) => context.sql<TaskRow>(`SELECT ${TASK_COLUMNS} FROM task WHERE id = ANY($1)`, [ids])),
    tasksByCitizen: perStates((states) => pages('citizen_id', states)),
    tasksByAssignee: perStates((states) => pages('assignee_id', states)),
  };
};

/** One loader for each set of states that an operation asks for; none or an empty list means all. */
function perStates<Loader>(create: (states: readonly TaskState[]) => Loader) {
  const loaders = new Map<string, Loader>();
  return (asked: readonly TaskState[] | null | undefined): Loader => {
    const states = asked?.length ? [...new Set(asked)].sort() : ALL;
    const loader = loaders.get(states.join()) ?? create(states);
    loaders.set(states.join(), loader);
    return loader;
  };
}
