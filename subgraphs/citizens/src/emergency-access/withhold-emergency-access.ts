import { requireScope } from '@tvaers/kit/access/scopes';
import type { CitizensContext } from '../context.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { refuseWithholding } from './emergency-access.rules.ts';
import { emergencyAccessNotFound, lockToReview } from './lock-emergency-access.ts';

export interface WithholdEmergencyAccessInput {
  emergencyAccessId: string;
  version: number;
  legalBasis: string;
  until: Date;
  idempotencyKey?: string | null;
}
export type WithholdEmergencyAccessOutcome = Awaited<ReturnType<typeof withholdEmergencyAccess>>;

/** Keeps an emergency access from the person until then, as where telling of it would endanger somebody (rule A6). */
export async function withholdEmergencyAccess(context: CitizensContext, input: WithholdEmergencyAccessInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'emergency:review');
  return context.once(input.idempotencyKey, 'withholdEmergencyAccess', input, async () => {
    const access = await lockToReview(context, input.emergencyAccessId);
    if (!access) return emergencyAccessNotFound;
    const refusal = refuseWithholding(access, { ...input, now });
    if (refusal) return refusal;
    const decision = { withheldBasis: input.legalBasis.trim(), withheldUntil: input.until };
    await context.asSystem(() =>
      context.manager.update(EmergencyAccess, { id: access.id }, { ...decision, withheldBy: viewer.staffMemberId }),
    );
    return { outcome: 'withheld' as const, emergencyAccessId: access.id };
  });
}
