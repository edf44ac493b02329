import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { danishInstant } from '@tvaers/kit/runtime/danish-time';
import { copyEnrolment } from '../citizen-copies/copy-enrolment.ts';
import { knownCitizen, toCoordinator } from '../citizen-copies/known-citizen.ts';
import { addTask } from '../tasks/add-task.ts';
import { TASK_TITLES } from '../titles.ts';
import { openTransition } from '../transitions/open-transition.ts';
import { AFTERCARE_CHECKLIST, RE_ENROLMENT_CHECKLIST } from '../transitions/transition.rules.ts';

type EnrolmentChanged = EventEnvelope<'citizen.enrolment-changed'>;

/** What an ending or a return demands: aftercare with a day to follow up (R05), the earlier plan again (R09, R17). */
export async function followEnrolment(event: EnrolmentChanged, context: OperationContext): Promise<void> {
  const { citizenId, enrolmentId, state, previousEnrolmentId, aftercare } = event.payload;
  await copyEnrolment(event, context);
  if (aftercare) await keepAftercare(context, citizenId, enrolmentId, aftercare);
  if (state !== 'FINISHED' && previousEnrolmentId)
    await openTransition(context, {
      citizenId,
      subjectId: enrolmentId,
      kind: 'RE_ENROLMENT',
      checklist: RE_ENROLMENT_CHECKLIST,
    });
}

async function keepAftercare(
  context: OperationContext,
  citizenId: string,
  enrolmentId: string,
  aftercare: NonNullable<EnrolmentChanged['payload']['aftercare']>,
): Promise<void> {
  const aftercarePlanId = randomUUID();
  const kept = await context.sql(
    `INSERT INTO aftercare_plan (id, citizen_id, enrolment_id, medicine, social_situation, follow_up_on)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (enrolment_id) DO NOTHING RETURNING id`,
    [aftercarePlanId, citizenId, enrolmentId, aftercare.medicine, aftercare.socialSituation, aftercare.followUpOn],
  );
  if (kept.length === 0) return;
  const citizen = await knownCitizen(context, citizenId);
  await openTransition(context, {
    citizenId,
    subjectId: aftercarePlanId,
    kind: 'AFTERCARE',
    checklist: AFTERCARE_CHECKLIST,
  });
  await addTask(context, {
    citizenId,
    kind: 'AFTERCARE',
    title: TASK_TITLES.AFTERCARE,
    reason: 'ENDED',
    dueAt: danishInstant(aftercare.followUpOn, '12:00'),
    area: citizen.area,
    ...toCoordinator(citizen),
    cause: `enrolment:${enrolmentId}:aftercare`,
  });
}
