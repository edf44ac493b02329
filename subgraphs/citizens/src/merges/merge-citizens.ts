import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { type LockedPerson, lockPerson } from '../citizens/lock-person.ts';
import { requireWritable } from '../citizens/require-writable.ts';
import { changeConfidentiality } from '../confidentiality/change-confidentiality.ts';
import { isSameMarking, stricterOf } from '../confidentiality/confidentiality.rules.ts';
import { reclassifyWhereabouts } from '../confidentiality/reclassify-whereabouts.ts';
import type { CitizensContext } from '../context.ts';
import { publishWhereabouts } from '../living-situations/publish-whereabouts.ts';
import { citizenNotFound, invalidInput } from '../refusals.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { CitizenMerge } from './citizen-merge.entity.ts';
import { decideMerge } from './merge.rules.ts';

export interface MergeCitizensInput {
  keptId: string;
  mergedId: string;
  reason: string;
  idempotencyKey?: string | null;
}
export type MergeCitizensOutcome = Awaited<ReturnType<typeof mergeCitizens>>;

const POINT = `
  UPDATE citizen SET merged_into = $2, version = version + 1 WHERE id = $1 OR merged_into = $1 RETURNING id`;

/** Joins two records of one person. No row moves: the merged record only points at the kept one. */
export async function mergeCitizens(context: CitizensContext, input: MergeCitizensInput) {
  requireScope(context.viewer, 'citizen:write');
  return context.once(input.idempotencyKey, 'mergeCitizens', input, async () => {
    if (input.keptId === input.mergedId) return invalidInput('mergedId', 'Vælg to forskellige journaler.');
    const persons = await lockBoth(context, input);
    if (!persons) return citizenNotFound;
    const [keptId, mergedId] = [persons.kept.citizenId, persons.merged.citizenId];
    for (const id of [keptId, mergedId]) await requireWritable(context, id, 'identity');
    const decision = decideMerge({ keptId, mergedId, reason: input.reason });
    if (decision.outcome === 'already-merged') return { outcome: 'already-merged' as const };
    if (decision.outcome === 'invalid-input') return decision;

    const pointed = await context.sql<{ id: string }>(POINT, [mergedId, keptId]);
    const followers = pointed.map(({ id }) => id).filter((id) => id !== mergedId);
    await context.manager.insert(CitizenMerge, {
      ...{ id: randomUUID(), citizenId: keptId, mergedId, followers, reason: input.reason.trim() },
      ...{ mergedAt: context.now, mergedBy: context.viewer.staffMemberId },
    });
    await keepTheStricter(context, persons, input.reason);
    await refreshSearch(context, [keptId]);
    await context.publish('citizen.merged', { citizenId: keptId, mergedId });
    await publishWhereabouts(context, keptId);
    await tellFactsOf(context, [keptId]);
    // Relations and blocks of either record are the person's from now on.
    await context.reopen();
    return { outcome: 'merged' as const, citizenId: keptId };
  });
}

/** Whoever was protected or restricted in one record is so as a person, and what either record says of where they stay. */
async function keepTheStricter(context: CitizensContext, { kept, merged }: BothPersons, reason: string) {
  const { citizenId } = kept;
  const after = stricterOf(kept, merged);
  if (!isSameMarking(kept, after)) await changeConfidentiality(context, { citizenId, before: kept, after, reason });
  if (after.addressProtected) await reclassifyWhereabouts(context, { citizenId, addressProtected: true });
}

interface BothPersons {
  kept: LockedPerson;
  merged: LockedPerson;
}

/** In the order of their ids, so that two who merge the same pair the other way round do not wait for each other. */
async function lockBoth(
  context: CitizensContext,
  { keptId, mergedId }: MergeCitizensInput,
): Promise<BothPersons | null> {
  const [first, second] = [keptId, mergedId].sort();
  const locked = new Map<string, LockedPerson>();
  for (const id of [first ?? '', second ?? '']) {
    const person = await lockPerson(context, id);
    if (!person) return null;
    locked.set(id, person);
  }
  const [kept, merged] = [locked.get(keptId), locked.get(mergedId)];
  return kept && merged ? { kept, merged } : null;
}
