import { addDays, danishDate, danishInstant } from '@tvaers/kit/runtime/danish-time';
import { LONGEST_TEXT } from '../longest-text.ts';
import { isPublicHoliday } from './public-holidays.ts';

export type TaskKind = 'OUTREACH' | 'ESCORT' | 'TRANSITION' | 'FOLLOW_UP' | 'AFTERCARE' | 'OTHER';
export type TaskState = 'OPEN' | 'DONE' | 'DROPPED';
export type TaskReason =
  | 'MISSED_APPOINTMENT'
  | 'DISCHARGED'
  | 'DISCHARGED_WITHOUT_HOME'
  | 'ADMITTED'
  | 'NOT_SEEN'
  | 'ENDED';

export type CompleteDecision = 'complete' | 'not-open' | 'outcome-missing' | 'outcome-too-long';

/** Outreach is done only when somebody says what came of it, so that nobody is dropped (rule R03). */
export function decideComplete(task: { state: TaskState; kind: TaskKind }, outcome: string | null): CompleteDecision {
  if (task.state !== 'OPEN') return 'not-open';
  if (task.kind === 'OUTREACH' && !outcome?.trim()) return 'outcome-missing';
  if ((outcome?.length ?? 0) > LONGEST_TEXT) return 'outcome-too-long';
  return 'complete';
}

/** Days on which nobody saw an enrolled citizen before somebody goes out to look (rule R03). */
export const SEEK_AFTER_DAYS = 14;

/** When somebody who stayed away should have been sought: the same day until 16:00, the next morning after that. */
export function seekBy(missedAt: Date): Date {
  const today = danishDate(missedAt);
  const afternoon = danishInstant(today, '16:00');
  return missedAt < afternoon ? danishInstant(today, '20:00') : danishInstant(addDays(today, 1), '12:00');
}

/** The end of the next working day: neither Saturday nor Sunday nor a public holiday. */
export function nextWorkingDay(from: Date): Date {
  let day = addDays(danishDate(from), 1);
  while (isWeekend(day) || isPublicHoliday(day)) day = addDays(day, 1);
  return danishInstant(day, '16:00');
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export const isOverdue = ({ state, dueAt }: { state: TaskState; dueAt: Date }, now: Date): boolean =>
  state === 'OPEN' && dueAt < now;

/** Who has a task, as a key of the staff sector; null while nobody has it. */
export const assigneeOf = (task: { assigneeKind: 'StaffMember' | 'Team' | null; assigneeId: string | null }) =>
  task.assigneeKind && { __typename: task.assigneeKind, id: task.assigneeId };
