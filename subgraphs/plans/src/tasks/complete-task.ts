import { updateVersion } from '@tvaers/kit/mutations/versioned-update';
import type { PlansContext } from '../context.ts';
import { Task } from './task.entity.ts';
import { decideComplete } from './task.rules.ts';

export interface CompleteTaskInput {
  taskId: string;
  version?: number | null;
  outcome?: string | null;
  idempotencyKey?: string | null;
}

export type CompleteTaskOutcome =
  | { outcome: 'completed'; taskId: string }
  | { outcome: 'not-open'; taskId: string }
  | { outcome: 'outcome-missing' }
  | { outcome: 'outcome-too-long' }
  | { outcome: 'stale-version'; currentVersion: number }
  | { outcome: 'not-found' };

/** Closes an open task with what came of it. Without a version it is the one just read. */
export async function completeTask(context: PlansContext, input: CompleteTaskInput): Promise<CompleteTaskOutcome> {
  const { taskId } = input;
  const task = await context.loaders.taskById.load(taskId);
  if (!task) return { outcome: 'not-found' };
  const decision = decideComplete(task, input.outcome ?? null);
  if (decision === 'not-open') return { outcome: 'not-open', taskId };
  if (decision !== 'complete') return { outcome: decision };

  const updated = await updateVersion(
    context,
    Task,
    { id: taskId, version: input.version ?? task.version },
    { state: 'DONE', outcome: input.outcome ?? null, completedAt: context.now },
  );
  context.loaders.taskById.clear(taskId);
  return updated.outcome === 'updated' ? { outcome: 'completed', taskId } : updated;
}
