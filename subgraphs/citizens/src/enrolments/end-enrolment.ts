import { requireScope } from '@tvaers/kit/access/scopes';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import type { NotFound } from '../refusals.ts';
import { Enrolment } from './enrolment.entity.ts';
import { type Aftercare, decideEnd, type EnrolmentState } from './enrolment.rules.ts';

export interface EndEnrolmentInput {
  enrolmentId: string;
  version: number;
  reason: string;
  assessment: string;
  aftercare?: Aftercare | null;
  idempotencyKey?: string | null;
}
export type EndEnrolmentOutcome = Awaited<ReturnType<typeof endEnrolment>>;

const enrolmentNotFound: NotFound = { outcome: 'not-found', message: 'Indskrivningen findes ikke.' };

interface LockedEnrolment {
  id: string;
  citizenId: string;
  state: EnrolmentState;
  previousId: string | null;
  version: number;
}
const LOCK = `
  SELECT e.id, coalesce(c.merged_into, c.id) AS "citizenId", e.state, e.previous_id AS "previousId", e.version
  FROM enrolment e JOIN citizen c ON c.id = e.citizen_id
  WHERE e.id = $1 FOR UPDATE OF e`;

/** Ends an enrolment by assessed need; the plan sector hears what was agreed for the time after (rules R04, R05). */
export async function endEnrolment(context: CitizensContext, input: EndEnrolmentInput) {
  requireScope(context.viewer, 'enrolment:write');
  return context.once(input.idempotencyKey, 'endEnrolment', input, async () => {
    if (!isUuid(input.enrolmentId)) return enrolmentNotFound;
    const [enrolment] = await context.sql<LockedEnrolment>(LOCK, [input.enrolmentId]);
    if (!enrolment) return enrolmentNotFound;
    const { id: enrolmentId, citizenId, state, previousId, version: currentVersion } = enrolment;
    const { today, now } = context;
    const decision = decideEnd({ ...input, aftercare: input.aftercare ?? null, state, currentVersion, today });
    if (decision.outcome !== 'end') return decision;

    await context.manager.update(
      Enrolment,
      { id: enrolmentId },
      {
        ...{ state: 'FINISHED', since: now, endedAt: now },
        ...{ exitReason: input.reason, exitAssessment: input.assessment.trim() },
      },
    );
    await context.publish('citizen.enrolment-changed', {
      ...{ citizenId, enrolmentId, state: 'FINISHED', since: now.toISOString() },
      ...{ previousEnrolmentId: previousId, aftercare: decision.aftercare },
    });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'ended' as const, enrolmentId };
  });
}
