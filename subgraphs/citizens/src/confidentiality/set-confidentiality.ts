import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { lockPerson } from '../citizens/lock-person.ts';
import { requireWritable } from '../citizens/require-writable.ts';
import type { CitizensContext } from '../context.ts';
import { requireLastingGround } from '../emergency-access/lasting-ground.ts';
import { publishWhereabouts } from '../living-situations/publish-whereabouts.ts';
import { citizenNotFound } from '../refusals.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { changeConfidentiality } from './change-confidentiality.ts';
import { markingAfter, refuseConfidentiality } from './confidentiality.rules.ts';
import { reclassifyWhereabouts } from './reclassify-whereabouts.ts';

export interface SetConfidentialityInput {
  citizenId: string;
  version: number;
  confidentiality: string;
  reason: string;
  idempotencyKey?: string | null;
}
export type SetConfidentialityOutcome = Awaited<ReturnType<typeof setConfidentiality>>;

/** Changes how carefully a record is handled: search, classes and what the other sectors were told follow at once. */
export async function setConfidentiality(context: CitizensContext, input: SetConfidentialityInput) {
  requireScope(context.viewer, 'citizen:write');
  return context.once(input.idempotencyKey, 'setConfidentiality', input, async () => {
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;
    await requireWritable(context, person.citizenId, 'identity');
    await requireLastingGround(context, person.citizenId);
    const refusal = refuseConfidentiality(person, input);
    if (refusal) return refusal;

    const { citizenId } = person;
    const after = markingAfter(person, input.confidentiality);
    await changeConfidentiality(context, { citizenId, before: person, after, reason: input.reason });
    await reclassifyWhereabouts(context, { citizenId, addressProtected: after.addressProtected });
    await refreshSearch(context, [citizenId]);
    // Their copies lose a place that is protected from now on, or get it back.
    await publishWhereabouts(context, citizenId);
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'set' as const, citizenId };
  });
}
