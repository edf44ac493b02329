import { requireScope } from '@tvaers/kit/access/scopes';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import type { NotFound } from '../refusals.ts';

export interface EndAccessDecisionInput {
  accessDecisionId: string;
  idempotencyKey?: string | null;
}
export type EndAccessDecisionOutcome = Awaited<ReturnType<typeof endAccessDecision>>;

const decisionNotFound: NotFound = { outcome: 'not-found', message: 'Afgørelsen findes ikke.' };

/** One that has ended stays as it ended: saying it twice changes nothing. Nobody ends what is about a hidden person. */
const END = `
  UPDATE access_decision SET ended_at = coalesce(ended_at, $2), ended_by = CASE WHEN ended_at IS NULL THEN $3::uuid ELSE ended_by END
  WHERE id = $1 AND citizen_id IN (SELECT opened FROM opened_citizens() AS opened) RETURNING citizen_id AS "citizenId"`;

/** From this moment the decision entitles nobody. */
export async function endAccessDecision(context: CitizensContext, input: EndAccessDecisionInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'decision:write');
  return context.once(input.idempotencyKey, 'endAccessDecision', input, async () => {
    const { accessDecisionId } = input;
    if (!isUuid(accessDecisionId)) return decisionNotFound;
    const [ended] = await context.systemSql<{ citizenId: string }>(END, [accessDecisionId, now, viewer.staffMemberId]);
    if (!ended) return decisionNotFound;
    await tellFactsOf(context, [ended.citizenId]);
    return { outcome: 'ended' as const, accessDecisionId };
  });
}
