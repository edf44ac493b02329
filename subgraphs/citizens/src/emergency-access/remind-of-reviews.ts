import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Job } from '@tvaers/kit/events/jobs';

const OVERDUE = `
  SELECT count(*)::integer AS overdue, min(review_due_on) AS since FROM emergency_access
  WHERE reviewed_at IS NULL AND review_due_on < $1::date`;

/** Says every hour that reviews are overdue (rule A6: within seven days). The alarm counts them and names nobody. */
export const remindOfReviews: Job = {
  name: 'remind-of-reviews',
  everyMs: 3_600_000,
  async work(context: OperationContext) {
    const [found] = await context.systemSql<{ overdue: number; since: string }>(OVERDUE, [context.today]);
    if (found && found.overdue > 0)
      context.logger.error({ alarm: 'emergency-review-overdue', ...found }, 'emergency accesses wait for a review');
  },
};
