import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';
import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { idOf, staffMemberId } from '@tvaers/kit/seeding/ids';
import type { Traits } from '@tvaers/kit/seeding/population';
import { memberFor, outreachTeamOf, teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { Action } from '../joint-plans/action.entity.ts';
import type { Goal } from '../joint-plans/goal.entity.ts';
import type { JointPlan } from '../joint-plans/joint-plan.entity.ts';
import { CITIZENS_WORDS, EMPLOYMENT_REASONS, GOAL_TEXTS } from './plan-texts.ts';

/** Among the first coordinators' citizens only these have no plan, so that a screen shows that too. */
const WITHOUT_PLAN = [7, 33];
const GOALS = 3;

export interface SeededPlan {
  plan: JointPlan;
  goals: Goal[];
  actions: Action[];
}

/** The plan of one citizen with its goals and actions, or null for the seventh who has none. `today` is a Danish day. */
export function planOf(traits: Traits, chance: Chance, today: string): SeededPlan | null {
  const { index, citizenId } = traits;
  const has = index < 50 ? !WITHOUT_PLAN.includes(index) : chance.happens(0.85, 'plan', index);
  if (!has) return null;
  const employmentState = chance.pick(['NOT_NOW', 'NOT_NOW', 'LATER', 'IN_PROGRESS'] as const, 'employment', index);
  const plan: JointPlan = {
    id: idOf('joint-plan', index),
    citizenId,
    state: 'ACTIVE',
    citizensWords: chance.pick(CITIZENS_WORDS, 'words', index),
    employmentState,
    employmentReason: employmentState === 'NOT_NOW' ? chance.pick(EMPLOYMENT_REASONS, 'reason', index) : null,
    // One in ten is overdue, on purpose.
    nextFollowUpOn: addDays(today, chance.between(-8, 70, 'follow-up', index)),
    createdAt: danishInstant(addDays(today, -chance.between(20, 700, 'created', index)), '10:00'),
    closedAt: null,
    version: 1,
  };
  const first = chance.between(0, GOAL_TEXTS.length - 1, 'goal', index);
  const texts = Array.from({ length: GOALS }, (_, at) => GOAL_TEXTS[(first + at * 3) % GOAL_TEXTS.length]);
  const goals: Goal[] = [];
  const actions: Action[] = [];
  for (const [position, text] of texts.entries()) {
    if (!text) continue;
    const goal: Goal = {
      id: idOf('goal', index, position),
      planId: plan.id,
      citizenId,
      position,
      title: text.title,
      kind: text.kind,
      status: chance.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'PROPOSED', 'ACHIEVED', 'ON_HOLD'], 'status', index, position),
      version: 1,
    };
    goals.push(goal);
    for (const [at, title] of text.actions.entries()) {
      actions.push({
        id: idOf('action', index, position, at),
        goalId: goal.id,
        citizenId,
        position: at,
        title,
        dueAt: danishInstant(addDays(today, chance.between(-5, 40, 'due', index, position, at)), '12:00'),
        state: chance.pick(['PLANNED', 'PLANNED', 'IN_PROGRESS', 'DONE'], 'action', index, position, at),
        responsibleId: responsibleOf(traits, chance, position, at),
      });
    }
  }
  return { plan, goals, actions };
}

/** The coordinator, or somebody of a team around the citizen. */
function responsibleOf(traits: Traits, chance: Chance, goal: number, action: number): string | null {
  const teams = traits.courses
    .filter((course) => course !== 'GENERAL')
    .map((course) => teamOfCourse(course, traits))
    .concat(outreachTeamOf(traits));
  if (chance.happens(0.4, 'coordinator-does-it', traits.index, goal, action)) return traits.coordinatorId;
  const key = chance.pick(teams, 'team', traits.index, goal, action);
  return staffMemberId(key, memberFor(traits, directoryTeam(key).size));
}
