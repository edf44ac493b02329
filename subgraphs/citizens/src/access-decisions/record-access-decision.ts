import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { AccessDecision } from './access-decision.entity.ts';
import { type DecisionWish, decideAccess } from './access-decision.rules.ts';

export interface RecordAccessDecisionInput extends DecisionWish {
  citizenId: string;
  idempotencyKey?: string | null;
}
export type RecordAccessDecisionOutcome = Awaited<ReturnType<typeof recordAccessDecision>>;

/** Keeps what an authority has decided; it counts at once. */
export async function recordAccessDecision(context: CitizensContext, input: RecordAccessDecisionInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'decision:write');
  return context.once(input.idempotencyKey, 'recordAccessDecision', input, async () => {
    const decision = decideAccess(input, now);
    if (decision.outcome !== 'decide') return decision;
    const citizenId = await personToDecideFor(context, input.citizenId);
    if (!citizenId) return citizenNotFound;

    const { outcome: _decide, ...given } = decision;
    const accessDecision = { id: randomUUID(), citizenId, ...given, validFrom: now, decidedBy: viewer.staffMemberId };
    await context.asSystem(() => context.manager.insert(AccessDecision, accessDecision));
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'decided' as const, accessDecisionId: accessDecision.id };
  });
}
