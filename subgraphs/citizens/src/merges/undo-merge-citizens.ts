import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { lockPerson } from '../citizens/lock-person.ts';
import { requireWritable } from '../citizens/require-writable.ts';
import type { CitizensContext } from '../context.ts';
import { partChains } from '../enrolments/part-chains.ts';
import { publishWhereabouts } from '../living-situations/publish-whereabouts.ts';
import { citizenNotFound } from '../refusals.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { keepTheCare } from './keep-the-care.ts';

export interface UndoMergeCitizensInput {
  mergedId: string;
  idempotencyKey?: string | null;
}
export type UndoMergeCitizensOutcome = Awaited<ReturnType<typeof undoMergeCitizens>>;

const CLOSE = `
  UPDATE citizen_merge SET undone_at = $2, undone_by = $3 WHERE merged_id = $1 AND undone_at IS NULL
  RETURNING followers`;
/**
 * Those that came along go along again, if by the merges in force they still belong to this record. They may have been
 * taken out meanwhile, and have been joined to the same person anew.
 */
const PART = `
  WITH RECURSIVE along (id) AS (
    SELECT $1::uuid
    UNION
    SELECT m.merged_id FROM along JOIN citizen_merge m ON m.citizen_id = along.id
    WHERE m.merged_id = ANY ($2) AND m.undone_at IS NULL
  )
  UPDATE citizen SET merged_into = CASE WHEN id = $1 THEN NULL ELSE $1 END, version = version + 1
  WHERE id IN (SELECT id FROM along)`;

/** Takes a merged record out again; each of the two has exactly what was written in it. */
export async function undoMergeCitizens(context: CitizensContext, input: UndoMergeCitizensInput) {
  requireScope(context.viewer, 'citizen:write');
  return context.once(input.idempotencyKey, 'undoMergeCitizens', input, async () => {
    const { mergedId } = input;
    const person = await lockPerson(context, mergedId);
    if (!person) return citizenNotFound;
    const { citizenId: keptId } = person;
    await requireWritable(context, keptId, 'identity');
    if (keptId === mergedId) return { outcome: 'not-merged' as const };

    const [merge] = await context.sql<{ followers: string[] }>(CLOSE, [
      mergedId,
      context.now,
      context.viewer.staffMemberId,
    ]);
    await context.sql(PART, [mergedId, merge?.followers ?? []]);
    await keepTheCare(context, { restoredId: mergedId, person });
    await partChains(context, [keptId, mergedId]);
    await refreshSearch(context, [keptId, mergedId]);
    await context.publish('citizen.merge-undone', { citizenId: keptId, restoredId: mergedId });
    await publishWhereabouts(context, keptId);
    await publishWhereabouts(context, mergedId);
    await tellFactsOf(context, [keptId, mergedId]);
    await context.reopen();
    return { outcome: 'undone' as const, keptId, restoredId: mergedId };
  });
}
