import { randomUUID } from 'node:crypto';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { PlansContext } from '../context.ts';
import { type GoalInput, statedGoals, writeGoals } from './goals.ts';
import { type CreatePlanDecision, decideCreatePlan, type Employment } from './joint-plan.rules.ts';
import { mayPlanFor } from './may-plan-for.ts';

export interface CreateJointPlanInput {
  citizenId: string;
  citizensWords: string;
  employment: { state: Employment['state']; reason?: string | null };
  goals?: GoalInput[] | null;
  nextFollowUpOn: string;
  idempotencyKey?: string | null;
}

export type CreateJointPlanOutcome =
  | Exclude<CreatePlanDecision, { outcome: 'create' | 'active-plan-exists' }>
  | { outcome: 'created'; planId: string }
  | { outcome: 'active-plan-exists'; planId: string | null }
  | { outcome: 'not-found' };

/** Begins the one joint plan of a citizen, with its first goals (rules R06, R07). */
export async function createJointPlan(
  context: PlansContext,
  input: CreateJointPlanInput,
): Promise<CreateJointPlanOutcome> {
  if (!(await mayPlanFor(context, input.citizenId))) return { outcome: 'not-found' };
  await holdPerson(context, input.citizenId);
  const active = await context.loaders.activePlanByCitizen.load(input.citizenId);
  const employment = { state: input.employment.state, reason: input.employment.reason ?? null };
  const decision = decideCreatePlan({
    activePlanId: active?.id ?? null,
    citizensWords: input.citizensWords,
    employment,
    nextFollowUpOn: input.nextFollowUpOn,
    today: context.today,
    goals: statedGoals(input.goals ?? []),
    isId: isUuid,
  });
  if (decision.outcome !== 'create') return decision;

  const planId = randomUUID();
  // Should two begin at once all the same, the second one's row meets the unique index and is not written.
  const written = await context.sql(
    `INSERT INTO joint_plan (id, citizen_id, state, citizens_words, employment_state, employment_reason,
       next_follow_up_on, created_at, version)
     VALUES ($1, $2, 'ACTIVE', $3, $4, $5, $6, $7, 1)
     ON CONFLICT (citizen_id) WHERE state = 'ACTIVE' DO NOTHING RETURNING id`,
    [
      planId,
      input.citizenId,
      input.citizensWords,
      employment.state,
      employment.reason,
      input.nextFollowUpOn,
      context.now,
    ],
  );
  context.loaders.activePlanByCitizen.clear(input.citizenId);
  if (written.length === 0) {
    const other = await context.loaders.activePlanByCitizen.load(input.citizenId);
    return { outcome: 'active-plan-exists', planId: other?.id ?? null };
  }
  await writeGoals(context, { id: planId, citizenId: input.citizenId, from: 0 }, input.goals ?? []);
  return { outcome: 'created', planId };
}

/** One beginning after the other for all records of a person, of which the unique index sees one at a time. */
const holdPerson = ({ sql }: PlansContext, citizenId: string) =>
  sql(`SELECT pg_advisory_xact_lock(hashtextextended(person::text, 6)) FROM person_records(ARRAY[$1::uuid]) LIMIT 1`, [
    citizenId,
  ]);
