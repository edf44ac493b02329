import { requireScope } from '@tvaers/kit/access/scopes';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import type { NotFound } from '../refusals.ts';

export interface EndGuardianshipInput {
  guardianshipId: string;
  idempotencyKey?: string | null;
}
export type EndGuardianshipOutcome = Awaited<ReturnType<typeof endGuardianship>>;

const guardianshipNotFound: NotFound = { outcome: 'not-found', message: 'Værgemålet findes ikke.' };

/** One that has ended stays as it ended: saying it twice changes nothing. */
const END = `
  UPDATE guardianship SET ended_at = coalesce(ended_at, $2), ended_by = CASE WHEN ended_at IS NULL THEN $3::uuid ELSE ended_by END
  WHERE id = $1 AND citizen_id IN (SELECT opened FROM opened_citizens() AS opened) RETURNING citizen_id AS "citizenId"`;

/** From this moment the account stands for nobody. */
export async function endGuardianship(context: CitizensContext, input: EndGuardianshipInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'decision:write');
  return context.once(input.idempotencyKey, 'endGuardianship', input, async () => {
    const { guardianshipId } = input;
    if (!isUuid(guardianshipId)) return guardianshipNotFound;
    const [ended] = await context.systemSql<{ citizenId: string }>(END, [guardianshipId, now, viewer.staffMemberId]);
    if (!ended) return guardianshipNotFound;
    await tellFactsOf(context, [ended.citizenId]);
    return { outcome: 'ended' as const, guardianshipId };
  });
}
