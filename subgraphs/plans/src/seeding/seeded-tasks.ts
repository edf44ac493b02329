import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';
import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { idOf, staffMemberId } from '@tvaers/kit/seeding/ids';
import type { Traits } from '@tvaers/kit/seeding/population';
import { memberFor, outreachTeamOf } from '@tvaers/kit/seeding/teams-around';
import type { Task } from '../tasks/task.entity.ts';
import type { TaskReason } from '../tasks/task.rules.ts';
import { ESCORT_TITLES, FOLLOW_UP_TITLES, OUTREACH_TITLE } from './plan-texts.ts';

/** One to four open tasks and one done, for one citizen. Outreach is due today, so that each street list shows people. */
export function tasksOf(traits: Traits, chance: Chance, today: string): Task[] {
  const { index, citizenId, coordinatorId } = traits;
  const area = areaTold(traits);
  const team = directoryTeam(outreachTeamOf(traits));
  const walks = area === null ? coordinatorId : staffMemberId(team.key, memberFor(traits, team.size));
  const base = { citizenId, area, outcome: null, completedAt: null, version: 1, state: 'OPEN' as const };
  const tasks: Task[] = [
    {
      ...base,
      id: idOf('task', index, 'follow-up'),
      kind: 'FOLLOW_UP',
      title: chance.pick(FOLLOW_UP_TITLES, 'follow-up', index),
      reason: null,
      dueAt: danishInstant(addDays(today, chance.between(-4, 20, 'follow-up-due', index)), '15:00'),
      ...assignee(coordinatorId),
      cause: null,
    },
    {
      ...base,
      id: idOf('task', index, 'done'),
      kind: 'FOLLOW_UP',
      title: chance.pick(FOLLOW_UP_TITLES, 'done', index),
      reason: null,
      state: 'DONE',
      dueAt: danishInstant(addDays(today, -10), '15:00'),
      outcome: 'Aftalt med borgeren.',
      completedAt: danishInstant(addDays(today, -11), '14:00'),
      ...assignee(coordinatorId),
      cause: null,
    },
  ];
  const reason = outreachReason(traits, chance);
  if (reason)
    tasks.push({
      ...base,
      id: idOf('task', index, 'outreach'),
      kind: 'OUTREACH',
      title: OUTREACH_TITLE,
      reason,
      dueAt: danishInstant(addDays(today, -chance.between(0, 2, 'outreach-due', index)), '20:00'),
      ...(area !== null && chance.happens(0.5, 'whole-team', index)
        ? { assigneeKind: 'Team', assigneeId: team.id }
        : assignee(walks)),
      cause: reason === 'NOT_SEEN' ? `not-seen:${citizenId}` : null,
    });
  if (chance.happens(0.3, 'escort', index))
    tasks.push({
      ...base,
      id: idOf('task', index, 'escort'),
      kind: 'ESCORT',
      title: chance.pick(ESCORT_TITLES, 'escort-title', index),
      reason: null,
      dueAt: danishInstant(addDays(today, chance.between(0, 9, 'escort-due', index)), '10:00'),
      ...assignee(walks),
      cause: null,
    });
  return tasks;
}

/** The part of the city, as citizens would tell it: that of a protected address it would not. */
export const areaTold = ({ area, confidentiality }: Traits): string | null =>
  confidentiality === 'PROTECTED_ADDRESS' ? null : area;

type Assignee = Pick<Task, 'assigneeKind' | 'assigneeId'>;

const assignee = (staffMember: string | null): Assignee =>
  staffMember ? { assigneeKind: 'StaffMember', assigneeId: staffMember } : { assigneeKind: null, assigneeId: null };

function outreachReason(traits: Traits, chance: Chance): TaskReason | null {
  if (traits.lastSeenDaysAgo >= 14) return 'NOT_SEEN';
  if (chance.happens(0.12, 'missed', traits.index)) return 'MISSED_APPOINTMENT';
  return null;
}
