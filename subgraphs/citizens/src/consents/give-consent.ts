import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { maySee } from '../citizens/may-see.ts';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import { requireLastingGround } from '../emergency-access/lasting-ground.ts';
import { citizenNotFound } from '../refusals.ts';
import { Consent } from './consent.entity.ts';
import { type ConsentWish, decideConsent } from './consent.rules.ts';

export interface GiveConsentInput extends ConsentWish {
  citizenId: string;
  idempotencyKey?: string | null;
}
export type GiveConsentOutcome = Awaited<ReturnType<typeof giveConsent>>;

/** Writes down what a person agrees to; it counts at once. Whom an emergency alone brought here opens nobody's doors. */
export async function giveConsent(context: CitizensContext, input: GiveConsentInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'consent:write');
  return context.once(input.idempotencyKey, 'giveConsent', input, async () => {
    const decision = decideConsent(input, { now, since: now });
    if (decision.outcome !== 'agree') return decision;
    const citizenId = await personToDecideFor(context, input.citizenId);
    if (!citizenId || !(await maySee(context, citizenId))) return citizenNotFound;
    await requireLastingGround(context, citizenId);

    const { outcome: _agree, ...agreed } = decision;
    const consent = { id: randomUUID(), citizenId, ...agreed, validFrom: now, notedBy: viewer.staffMemberId };
    await context.manager.insert(Consent, consent);
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'given' as const, consentId: consent.id };
  });
}
