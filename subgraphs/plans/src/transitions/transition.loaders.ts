import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { PERSONS } from '../citizen-copies/records-of-person.ts';
import type { ChecklistItem } from './checklist-item.entity.ts';
import type { Transition } from './transition.entity.ts';

export type TransitionRow = Omit<Transition, 'closedAt'>;

const TRANSITIONS = `
  SELECT id, citizen_id AS "citizenId", kind, state, subject_id AS "subjectId", opened_at AS "openedAt", version
  FROM transition`;
const ITEMS = `
  SELECT id, transition_id AS "transitionId", citizen_id AS "citizenId", position, item, done_at AS "doneAt",
    done_by AS "doneBy"
  FROM checklist_item`;

export const createTransitionLoaders = (context: Pick<OperationContext, 'sql'>) => ({
  transitionById: loaderById((ids) => context.sql<TransitionRow>(`${TRANSITIONS} WHERE id = ANY($1)`, [ids])),
  /** By the stay, enrolment or course it belongs to. */
  transitionBySubject: loaderByKey(
    (ids) => context.sql<TransitionRow>(`${TRANSITIONS} WHERE subject_id = ANY($1)`, [ids]),
    (transition) => transition.subjectId,
  ),
  transitionsByCitizen: loaderListByKey(
    (ids) =>
      context.sql<TransitionRow & { askedId: string }>(
        `SELECT parent.id AS "askedId", passage.* FROM ${PERSONS}
         CROSS JOIN LATERAL (${TRANSITIONS} WHERE citizen_id = ANY (parent.records)) AS passage
         ORDER BY passage."openedAt" DESC, passage.id DESC`,
        [ids],
      ),
    ({ askedId }) => askedId,
  ),
  checklistByTransition: loaderListByKey(
    (ids) => context.sql<ChecklistItem>(`${ITEMS} WHERE transition_id = ANY($1) ORDER BY position`, [ids]),
    (item) => item.transitionId,
  ),
});
