import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { lockPerson } from '../citizens/lock-person.ts';
import { requireWritable } from '../citizens/require-writable.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { refuseReason } from './enrolment.rules.ts';
import { InclusionAssessment } from './inclusion-assessment.entity.ts';

export interface AssessInclusionInput {
  citizenId: string;
  criteria: string[];
  reason: string;
  idempotencyKey?: string | null;
}
export type AssessInclusionOutcome = Awaited<ReturnType<typeof assessInclusion>>;

/** Keeps an assessment of the criteria; it may find none met, and asks nothing about psychiatric treatment (R18). */
export async function assessInclusion(context: CitizensContext, input: AssessInclusionInput) {
  requireScope(context.viewer, 'enrolment:write');
  return context.once(input.idempotencyKey, 'assessInclusion', input, async () => {
    const refusal = refuseReason(input.reason);
    if (refusal) return refusal;
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;
    await requireWritable(context, person.citizenId, 'socialCase');
    const assessmentId = await keepAssessment(context, { ...input, citizenId: person.citizenId });
    return { outcome: 'assessed' as const, assessmentId };
  });
}

/** Writes an assessment down as the viewer's own; answers its id. */
export async function keepAssessment(
  { manager, viewer, now }: CitizensContext,
  { citizenId, criteria, reason }: Pick<AssessInclusionInput, 'citizenId' | 'criteria' | 'reason'>,
): Promise<string> {
  const id = randomUUID();
  const assessment = { id, citizenId, criteria: [...new Set(criteria)], reason: reason.trim(), assessedAt: now };
  await manager.insert(InclusionAssessment, { ...assessment, assessedBy: viewer.staffMemberId });
  return id;
}
