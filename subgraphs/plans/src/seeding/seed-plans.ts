import { copyEntities } from '@tvaers/kit/database/copy-entities';
import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import { Chance } from '@tvaers/kit/seeding/chance';
import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { AREAS, Population, type Traits } from '@tvaers/kit/seeding/population';
import { outreachTeamOf } from '@tvaers/kit/seeding/teams-around';
import type { ClientBase } from 'pg';
import { OutreachArea } from '../areas/outreach-area.entity.ts';
import { CitizenCopy } from '../citizen-copies/citizen-copy.entity.ts';
import { KnownEnrolment } from '../citizen-copies/known-enrolment.entity.ts';
import { Action } from '../joint-plans/action.entity.ts';
import { Goal } from '../joint-plans/goal.entity.ts';
import { JointPlan } from '../joint-plans/joint-plan.entity.ts';
import { StayCopy } from '../stays/stay-copy.entity.ts';
import { Task } from '../tasks/task.entity.ts';
import { ChecklistItem } from '../transitions/checklist-item.entity.ts';
import { Transition } from '../transitions/transition.entity.ts';
import { seededEnrolments } from './seeded-enrolments.ts';
import { planOf } from './seeded-plans.ts';
import { areaTold, tasksOf } from './seeded-tasks.ts';
import { transitionsOf } from './seeded-transitions.ts';

export interface SeedOptions {
  citizens: number;
  /** The Danish day that everything is told from, `YYYY-MM-DD`. */
  today: string;
}

/** So many citizens are made before they are written: enough for COPY to pay, few enough to hold. */
const BATCH = 1_000;

/** What an installation needs before anybody is seeded: who walks where. */
const seedReference = (client: ClientBase): Promise<number> =>
  copyEntities(
    client,
    OutreachArea,
    AREAS.map((area) => ({ area, teamId: directoryTeam(outreachTeamOf({ area } as Traits)).id })),
  );

/** Fills the empty tables of plans for a whole population, in the transaction of the client. */
export async function seedPlans(client: ClientBase, { citizens, today }: SeedOptions): Promise<void> {
  await seedReference(client);
  const population = new Population(citizens);
  const chance = new Chance('plans');
  for (let from = 0; from < citizens; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, citizens - from) }, (_, at) => population.at(from + at));
    const plans = people.map((traits) => planOf(traits, chance, today)).filter((plan) => plan !== null);
    const passages = people.map((traits) => transitionsOf(traits, chance, today));
    await copyEntities(
      client,
      CitizenCopy,
      people.map((traits) => citizenCopyOf(traits, today)),
    );
    await copyEntities(
      client,
      KnownEnrolment,
      people.flatMap((traits) => seededEnrolments(traits, today)),
    );
    await copyEntities(
      client,
      JointPlan,
      plans.map(({ plan }) => plan),
    );
    await copyEntities(
      client,
      Goal,
      plans.flatMap(({ goals }) => goals),
    );
    await copyEntities(
      client,
      Action,
      plans.flatMap(({ actions }) => actions),
    );
    await copyEntities(
      client,
      Task,
      people.flatMap((traits) => tasksOf(traits, chance, today)),
    );
    await copyEntities(
      client,
      StayCopy,
      passages.flatMap(({ stays }) => stays),
    );
    await copyEntities(
      client,
      Transition,
      passages.flatMap(({ transitions }) => transitions),
    );
    await copyEntities(
      client,
      ChecklistItem,
      passages.flatMap(({ items }) => items),
    );
  }
}

function citizenCopyOf(traits: Traits, today: string): CitizenCopy {
  const seenAt = danishInstant(addDays(today, -traits.lastSeenDaysAgo), '09:00');
  return {
    citizenId: traits.citizenId,
    enrolled: true,
    enrolmentAt: seenAt,
    livingSituation: traits.livingSituation,
    area: areaTold(traits),
    livingSituationAt: seenAt,
    livingSituationToldAt: seenAt,
    coordinatorId: traits.coordinatorId,
    coordinatorAt: traits.coordinatorId === null ? null : seenAt,
    lastSeenAt: seenAt,
  };
}
