import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type KnownCitizen, knownCitizen, toCoordinator, toOutreach } from '../citizen-copies/known-citizen.ts';
import { addTask, dropTasks } from '../tasks/add-task.ts';
import { nextWorkingDay, seekBy } from '../tasks/task.rules.ts';
import { dropTasksOfTheDead, reopenTasksOfTheLiving } from '../tasks/tasks-of-the-dead.ts';
import { DROP_NOTES, TASK_TITLES } from '../titles.ts';
import { cancelTransition, openTransition } from '../transitions/open-transition.ts';
import { DISCHARGE_CHECKLIST, type StayState, type StayStep, stepsFor } from './stay.rules.ts';
import { hasDied } from './stays-of-person.ts';

type StayChanged = EventEnvelope<'intervention.hospital-stay-changed'>;

/** What a hospital's message means for plans (rule R16). News older than what was heard of the stay changes nothing. */
export async function followStay({ payload, occurredAt }: StayChanged, context: OperationContext): Promise<void> {
  const { hospitalStayId, citizenId } = payload;
  const after = payload.state as StayState;
  const [earlier] = await context.sql<{ state: StayState }>(
    'SELECT state FROM stay_copy WHERE hospital_stay_id = $1 FOR UPDATE',
    [hospitalStayId],
  );
  const heard = await context.sql(
    `INSERT INTO stay_copy (hospital_stay_id, citizen_id, state, heard_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (hospital_stay_id) DO UPDATE
       SET citizen_id = excluded.citizen_id, state = excluded.state, heard_at = excluded.heard_at
       WHERE stay_copy.heard_at <= excluded.heard_at
     RETURNING hospital_stay_id`,
    [hospitalStayId, citizenId, after, occurredAt],
  );
  if (heard.length === 0) return;
  const citizen = await knownCitizen(context, citizenId);
  const { livingSituation } = citizen;
  const isDead = await hasDied(context, citizenId);
  const steps = stepsFor({ before: earlier?.state ?? null, after, livingSituation, isDead });
  for (const step of steps) await take(step, { context, payload, citizen });
}

interface Situation {
  context: OperationContext;
  payload: StayChanged['payload'];
  citizen: KnownCitizen;
}

const causeOf = (stayId: string, what: 'admitted' | 'discharged' | 'seek') => `stay:${stayId}:${what}`;

async function take(step: StayStep, { context, payload, citizen }: Situation): Promise<void> {
  const { hospitalStayId: stay, citizenId } = payload;
  const admission = [causeOf(stay, 'admitted')];
  const discharge = [causeOf(stay, 'discharged'), causeOf(stay, 'seek')];
  switch (step.step) {
    case 'open-transition':
      return openTransition(context, {
        citizenId,
        subjectId: stay,
        kind: 'HOSPITAL_DISCHARGE',
        checklist: DISCHARGE_CHECKLIST,
      });
    case 'cancel-transition':
      return cancelTransition(context, stay);
    case 'drop-tasks':
      if (step.of === 'citizen') return dropTasksOfTheDead(context, citizenId);
      if (step.of === 'stay') return dropTasks(context, [...admission, ...discharge], DROP_NOTES.CANCELLED);
      return dropTasks(context, step.of === 'admission' ? admission : discharge, DROP_NOTES.OVERTAKEN);
    case 'reopen-tasks':
      return reopenTasksOfTheLiving(context, citizenId);
    case 'add-task':
      return addTask(context, {
        citizenId,
        kind: 'TRANSITION',
        title: TASK_TITLES[step.reason],
        reason: step.reason,
        dueAt: nextWorkingDay(context.now),
        area: citizen.area,
        ...toCoordinator(citizen),
        cause: causeOf(stay, step.reason === 'ADMITTED' ? 'admitted' : 'discharged'),
      });
    case 'seek':
      return addTask(context, {
        citizenId,
        kind: 'OUTREACH',
        title: TASK_TITLES.SEEK_AFTER_DISCHARGE,
        reason: step.reason,
        dueAt: seekBy(context.now),
        area: citizen.area,
        ...toOutreach(citizen),
        cause: causeOf(stay, 'seek'),
      });
  }
}
