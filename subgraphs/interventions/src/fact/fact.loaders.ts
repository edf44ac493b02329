import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderByKey } from '@tvaers/kit/graphql/loaders';
import type { BoardCategory } from './board.rules.ts';

/** What F-ACT knows of a course, with the open entry on the board; null in its place when there is none. */
interface FactRow {
  interventionId: string;
  citizenId: string;
  intensity: string;
  entryId: string | null;
  category: BoardCategory | null;
  reason: string | null;
  placedAt: Date | null;
  reviewBy: string | null;
}

export const createFactLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  factCourse: loaderByKey(
    (ids) =>
      sql<FactRow>(
        `SELECT course.intervention_id AS "interventionId", course.citizen_id AS "citizenId", intensity,
           entry.id AS "entryId", category, reason, placed_at AS "placedAt", review_by AS "reviewBy"
         FROM fact_course AS course
         LEFT JOIN board_entry AS entry
           ON entry.intervention_id = course.intervention_id AND entry.removed_at IS NULL
         WHERE course.intervention_id = ANY($1)`,
        [ids],
      ),
    ({ interventionId }) => interventionId,
  ),
});

/** The open entry of a course as the graph shows it; null when the person is not on the board. */
export function boardEntryOf(course: FactRow | null) {
  if (!course?.entryId) return null;
  const { entryId: id, citizenId, category, reason, placedAt, reviewBy } = course;
  return { id, citizenId, category, reason, placedAt, reviewBy };
}
