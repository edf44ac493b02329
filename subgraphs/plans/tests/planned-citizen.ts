import { randomUUID } from 'node:crypto';
import { FACT_OWNERS, type FactKind } from '@tvaers/contract/access-facts';
import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { plansSubgraph } from '../src/plans-subgraph.ts';

/** Plans on a database of its own, in which nobody is related to anybody and every owner of facts was heard. */
export async function plansAlone(): Promise<TestSubgraph> {
  const plans = await testSubgraph(plansSubgraph, { related: false });
  await plans.sql(`INSERT INTO access_fact_source SELECT DISTINCT unnest($1::text[]), 'infinity'::timestamptz`, [
    Object.values(FACT_OWNERS),
  ]);
  return plans;
}

export type PlannedCitizen = Awaited<ReturnType<typeof plannedCitizen>>;

/** Somebody of whom there is a row in every table, with words of its own in every protected column. */
export async function plannedCitizen(plans: TestSubgraph, { dueAt = '2026-11-20T12:00:00Z' } = {}) {
  const citizenId = randomUUID();
  const [planId, goalId, actionId, taskId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [transitionId, itemId, stayId, assigneeId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const canary = (what: string) => `${what}-of-${citizenId}`;
  await plans.sql(
    `INSERT INTO citizen_copy (citizen_id, enrolled, living_situation, area, coordinator_id, last_seen_at)
     VALUES ($1, true, $2, $3, $4, now())`,
    [citizenId, canary('living'), canary('area'), assigneeId],
  );
  await plans.sql(
    `INSERT INTO joint_plan (id, citizen_id, state, citizens_words, employment_state, employment_reason, created_at, version)
     VALUES ($1, $2, 'ACTIVE', $3, 'NOT_NOW', $4, now() - interval '1 day', 1)`,
    [planId, citizenId, canary('words'), canary('employment')],
  );
  await plans.sql(
    `INSERT INTO goal (id, plan_id, citizen_id, position, title, kind, status, version)
     VALUES ($1, $2, $3, 0, $4, 'DEVELOP', 'ACTIVE', 1)`,
    [goalId, planId, citizenId, canary('goal')],
  );
  await plans.sql(
    `INSERT INTO action (id, goal_id, citizen_id, position, title, state) VALUES ($1, $2, $3, 0, $4, 'PLANNED')`,
    [actionId, goalId, citizenId, canary('action')],
  );
  await plans.sql(
    `INSERT INTO task (id, citizen_id, kind, title, state, due_at, area, assignee_kind, assignee_id, version)
     VALUES ($1, $2, 'OUTREACH', $3, 'OPEN', $4, $5, 'StaffMember', $6, 1)`,
    [taskId, citizenId, canary('task'), dueAt, canary('area'), assigneeId],
  );
  await plans.sql(
    `INSERT INTO stay_copy (hospital_stay_id, citizen_id, state, heard_at) VALUES ($1, $2, 'IN_PROGRESS', now())`,
    [stayId, citizenId],
  );
  await plans.sql(
    `INSERT INTO transition (id, citizen_id, kind, state, subject_id, opened_at, version)
     VALUES ($1, $2, 'HOSPITAL_DISCHARGE', 'OPEN', $3, now(), 1)`,
    [transitionId, citizenId, stayId],
  );
  await plans.sql(
    'INSERT INTO checklist_item (id, transition_id, citizen_id, position, item) VALUES ($1, $2, $3, 0, $4)',
    [itemId, transitionId, citizenId, canary('item')],
  );
  await plans.sql(
    `INSERT INTO aftercare_plan (id, citizen_id, enrolment_id, medicine, social_situation, follow_up_on)
     VALUES (gen_random_uuid(), $1, gen_random_uuid(), $2, $3, '2026-12-01')`,
    [citizenId, canary('medicine'), canary('situation')],
  );
  const ids = { planId, goalId, actionId, taskId, transitionId, itemId, stayId, assigneeId };
  return { citizenId, ...ids, area: canary('area'), ids: Object.values(ids) };
}

interface Fact {
  staffMemberId: string | null;
  classes?: readonly DataClass[];
  /** Hours ago. */
  ended?: number;
}

/** Tells a fact as its owner would have. */
export const tell = (
  plans: TestSubgraph,
  kind: FactKind,
  citizenId: string,
  { staffMemberId, classes, ended }: Fact,
): Promise<unknown> =>
  plans.sql(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, classes, valid_from, valid_to)
     VALUES ($1, gen_random_uuid(), 1, $2, $3, $4, $5, now() - interval '9 days', now() - make_interval(hours => $6))`,
    [
      ...[FACT_OWNERS[kind], kind, citizenId, staffMemberId],
      ...[classes?.reduce((mask, one) => mask | classMask(one), 0) ?? -1, ended ?? null],
    ],
  );
