import { type PageArguments, readPage } from '@tvaers/kit/graphql/connection';
import type { PlansContext } from '../context.ts';
import { citizenOf } from '../references/references.ts';
import { toCompleteTaskResult } from './complete-task.result.ts';
import { type CompleteTaskInput, completeTask } from './complete-task.ts';
import { type OutreachTasksArguments, outreachTasks } from './outreach-tasks.ts';
import { TASK_ORDER_COLUMNS, type TaskRow } from './task.loaders.ts';
import { assigneeOf, isOverdue, type TaskState } from './task.rules.ts';

interface Reference {
  id: string;
}
interface TasksArguments extends PageArguments {
  states?: TaskState[] | null;
}

const taskNamed = ({ taskId }: { taskId: string }, _args: unknown, { loaders }: PlansContext) =>
  loaders.taskById.load(taskId);

/** Wiring only: every line names where the answer comes from. */
export const taskResolvers = {
  Query: {
    outreachTasks: (_root: unknown, args: OutreachTasksArguments, context: PlansContext) =>
      outreachTasks(context, args),
  },
  Mutation: {
    completeTask: async (_root: unknown, { input }: { input: CompleteTaskInput }, context: PlansContext) =>
      toCompleteTaskResult(
        await context.once(input.idempotencyKey, 'completeTask', input, () => completeTask(context, input)),
      ),
  },
  Citizen: {
    tasks: ({ id }: Reference, { states, ...page }: TasksArguments, { loaders }: PlansContext) =>
      loaders.tasksByCitizen(states).load({ parentId: id, page: readPage(page, TASK_ORDER_COLUMNS) }),
  },
  StaffMember: {
    __resolveReference: ({ id }: Reference) => ({ id }),
    tasks: ({ id }: Reference, { states, ...page }: TasksArguments, { loaders }: PlansContext) =>
      loaders.tasksByAssignee(states).load({ parentId: id, page: readPage(page, TASK_ORDER_COLUMNS) }),
  },
  Task: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.taskById.load(id),
    citizen: citizenOf,
    overdue: (task: TaskRow, _args: unknown, { now }: PlansContext) => isOverdue(task, now),
    assignee: assigneeOf,
  },
  CompleteTaskSuccess: { task: taskNamed },
  TaskNotOpen: { task: taskNamed },
};
