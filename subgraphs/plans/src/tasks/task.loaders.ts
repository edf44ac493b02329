import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader, type Page } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import { PERSONS } from '../citizen-copies/records-of-person.ts';
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

/** Whose tasks they are. */
const OF = {
  citizen: { parents: PERSONS, matches: 'citizen_id = ANY (parent.records)' },
  assignee: { parents: 'unnest($1::uuid[]) AS parent (id)', matches: 'assignee_id = parent.id' },
} as const;

/** One page of tasks for each parent: one statement, one index range for each record. */
const pagesOf = ({ parents, matches }: (typeof OF)[keyof typeof OF]) => `
  SELECT parent.id AS "parentId", page.* FROM ${parents}
  CROSS JOIN LATERAL (
    SELECT ${TASK_COLUMNS} FROM task
    WHERE ${matches} AND state = ANY($2) AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid))
    ORDER BY due_at, id LIMIT $5
  ) AS page
  ORDER BY page."dueAt", page.id`;

export const createTaskLoaders = (context: Pick<OperationContext, 'sql'>) => {
  const pages = (of: keyof typeof OF, states: readonly TaskState[]) =>
    connectionLoader(
      (ids, { after, limit }: Page) =>
        context.sql<TaskRow & { parentId: string }>(pagesOf(OF[of]), [
          ...[ids, states, after?.[0] ?? null, after?.[1] ?? null, limit],
        ]),
      ({ parentId }) => parentId,
      taskOrder,
    );
  return {
    taskById: loaderById((ids) => context.sql<TaskRow>(`SELECT ${TASK_COLUMNS} FROM task WHERE id = ANY($1)`, [ids])),
    tasksByCitizen: perStates((states) => pages('citizen', states)),
    tasksByAssignee: perStates((states) => pages('assignee', states)),
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
