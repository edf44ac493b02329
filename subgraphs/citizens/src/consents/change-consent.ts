import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { requireLastingGround } from '../emergency-access/lasting-ground.ts';
import { Consent } from './consent.entity.ts';
import { type ConsentWish, decideConsent, refuseConsentChange } from './consent.rules.ts';
import { consentNotFound, lockConsent } from './lock-consent.ts';

export interface ChangeConsentInput extends ConsentWish {
  consentId: string;
  version: number;
  idempotencyKey?: string | null;
}
export type ChangeConsentOutcome = Awaited<ReturnType<typeof changeConsent>>;

/** Says anew what a consent covers; whoever is no longer in it loses sight at once. */
export async function changeConsent(context: CitizensContext, input: ChangeConsentInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'consent:write');
  return context.once(input.idempotencyKey, 'changeConsent', input, async () => {
    const consent = await lockConsent(context, input.consentId);
    if (!consent) return consentNotFound;
    await requireLastingGround(context, consent.citizenId);
    const refusal = refuseConsentChange(consent, { version: input.version, now });
    if (refusal) return refusal;
    const decision = decideConsent(input, { now, since: consent.validFrom });
    if (decision.outcome !== 'agree') return decision;

    const { outcome: _agree, ...agreed } = decision;
    await context.manager.update(Consent, { id: consent.id }, { ...agreed, notedBy: viewer.staffMemberId });
    await tellFactsOf(context, [consent.citizenId]);
    return { outcome: 'changed' as const, consentId: consent.id };
  });
}
