import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { Consent } from './consent.entity.ts';
import { refuseConsentChange } from './consent.rules.ts';
import { consentNotFound, lockConsent } from './lock-consent.ts';

export interface WithdrawConsentInput {
  consentId: string;
  version: number;
  idempotencyKey?: string | null;
}
export type WithdrawConsentOutcome = Awaited<ReturnType<typeof withdrawConsent>>;

/** Takes a consent back: from this moment it counts nowhere (rule A4). */
export async function withdrawConsent(context: CitizensContext, input: WithdrawConsentInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'consent:write');
  return context.once(input.idempotencyKey, 'withdrawConsent', input, async () => {
    const consent = await lockConsent(context, input.consentId);
    if (!consent) return consentNotFound;
    const refusal = refuseConsentChange(consent, { version: input.version, now });
    if (refusal) return refusal;
    const withdrawal = { withdrawnAt: now, withdrawnBy: viewer.staffMemberId };
    await context.manager.update(Consent, { id: consent.id }, withdrawal);
    await tellFactsOf(context, [consent.citizenId]);
    return { outcome: 'withdrawn' as const, consentId: consent.id };
  });
}
