import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { nextHour } from './emergency-access.rules.ts';
import type { GrantedHours } from './grant-of.ts';
import { emergencyAccessNotFound, lockEmergencyAccess } from './lock-emergency-access.ts';

export interface RenewEmergencyAccessInput {
  emergencyAccessId: string;
  idempotencyKey?: string | null;
}
export type RenewEmergencyAccessOutcome = Awaited<ReturnType<typeof renewEmergencyAccess>>;

/** Another hour of one's own emergency access. Somebody else's is as if it were not there. */
export async function renewEmergencyAccess(context: CitizensContext, input: RenewEmergencyAccessInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'emergency:take');
  return context.once(input.idempotencyKey, 'renewEmergencyAccess', input, async () => {
    const access = await lockEmergencyAccess(context, input.emergencyAccessId);
    if (!access || access.staffMemberId !== viewer.staffMemberId) return emergencyAccessNotFound;
    const hours = nextHour(access, now);
    if (!hours) return { outcome: 'over' as const };

    const { id, citizenId, subject, staffMemberId } = access;
    const renewed: GrantedHours = { id, citizenId, subject, staffMemberId, ...hours };
    await context.asSystem(() =>
      context.manager.update(EmergencyAccess, { id }, { renewedAt: hours.renewedAt, endsAt: hours.endsAt }),
    );
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'renewed' as const, renewed };
  });
}
