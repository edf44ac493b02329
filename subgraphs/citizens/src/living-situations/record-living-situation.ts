import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { lockPerson } from '../citizens/lock-person.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound, invalidInput } from '../refusals.ts';
import { isAhead, type ObservedLivingSituation, refuseObservation } from './living-situation.rules.ts';
import { observeLivingSituation } from './observe-living-situation.ts';

export interface RecordLivingSituationInput extends ObservedLivingSituation {
  citizenId: string;
  observedAt?: Date | null;
  idempotencyKey?: string | null;
}
export type RecordLivingSituationOutcome = Awaited<ReturnType<typeof recordLivingSituation>>;

/** Notes where a person stays; the earlier observation ends there and is kept. */
export async function recordLivingSituation(context: CitizensContext, input: RecordLivingSituationInput) {
  requireScope(context.viewer, 'contact:write');
  return context.once(input.idempotencyKey, 'recordLivingSituation', input, async () => {
    const observedAt = input.observedAt ?? context.now;
    if (isAhead(observedAt, context.now))
      return invalidInput('observedAt', 'Tidspunktet ligger i fremtiden. Skriv, hvornår det blev set.');
    const refusal = refuseObservation(input);
    if (refusal) return refusal;
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;
    const livingSituationId = await observeLivingSituation(context, person, { ...input, observedAt });
    await tellFactsOf(context, [person.citizenId]);
    return { outcome: 'recorded' as const, livingSituationId };
  });
}
