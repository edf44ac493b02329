import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { refuseReview } from './emergency-access.rules.ts';
import { emergencyAccessNotFound, lockToReview } from './lock-emergency-access.ts';

export interface ReviewEmergencyAccessInput {
  emergencyAccessId: string;
  version: number;
  verdict: string;
  note: string;
  idempotencyKey?: string | null;
}
export type ReviewEmergencyAccessOutcome = Awaited<ReturnType<typeof reviewEmergencyAccess>>;

/** A manager says whether an emergency access was needed (rule A6). */
export async function reviewEmergencyAccess(context: CitizensContext, input: ReviewEmergencyAccessInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'emergency:review');
  return context.once(input.idempotencyKey, 'reviewEmergencyAccess', input, async () => {
    const access = await lockToReview(context, input.emergencyAccessId);
    if (!access) return emergencyAccessNotFound;
    const { verdict, note, version } = input;
    const refusal = refuseReview(access, { reviewerId: viewer.staffMemberId, version, note });
    if (refusal) return refusal;
    const review = { verdict, note: note.trim(), reviewedAt: now, reviewedBy: viewer.staffMemberId };
    await context.asSystem(() => context.manager.update(EmergencyAccess, { id: access.id }, review));
    await tellFactsOf(context, [access.citizenId]);
    return { outcome: 'reviewed' as const, emergencyAccessId: access.id };
  });
}
