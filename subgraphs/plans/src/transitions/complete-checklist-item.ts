import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { PlansContext } from '../context.ts';
import { isComplete } from './transition.rules.ts';

export interface CompleteChecklistItemInput {
  transitionId: string;
  itemId: string;
  idempotencyKey?: string | null;
}

export type CompleteChecklistItemOutcome =
  | { outcome: 'completed'; transitionId: string }
  | { outcome: 'transition-not-open' }
  | { outcome: 'not-found' };

/** Ticks one thing off; ticking it twice changes nothing. The last one completes the passage. */
export async function completeChecklistItem(
  context: PlansContext,
  { transitionId, itemId }: CompleteChecklistItemInput,
): Promise<CompleteChecklistItemOutcome> {
  if (!isUuid(transitionId) || !isUuid(itemId)) return { outcome: 'not-found' };
  // Locked: of two people who tick the last two things at once, the second must see that all is in place.
  const [transition] = await context.sql<{ state: string }>('SELECT state FROM transition WHERE id = $1 FOR UPDATE', [
    transitionId,
  ]);
  if (!transition) return { outcome: 'not-found' };
  if (transition.state !== 'OPEN') return { outcome: 'transition-not-open' };
  const ticked = await context.sql(
    `UPDATE checklist_item SET done_at = coalesce(done_at, $3), done_by = coalesce(done_by, $4)
     WHERE id = $1 AND transition_id = $2 RETURNING id`,
    [itemId, transitionId, context.now, context.viewer.staffMemberId],
  );
  if (ticked.length === 0) return { outcome: 'not-found' };
  const items = await context.loaders.checklistByTransition.clear(transitionId).load(transitionId);
  await context.sql('UPDATE transition SET state = $2, closed_at = $3, version = version + 1 WHERE id = $1', [
    transitionId,
    isComplete(items) ? 'COMPLETED' : 'OPEN',
    isComplete(items) ? context.now : null,
  ]);
  context.loaders.transitionById.clear(transitionId);
  return { outcome: 'completed', transitionId };
}
