import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { lockPerson } from '../citizens/lock-person.ts';
import { requireWritable } from '../citizens/require-writable.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { keepAssessment } from './assess-inclusion.ts';
import { Enrolment } from './enrolment.entity.ts';
import { decideEnrolment, type EnrolFacts } from './enrolment.rules.ts';

export interface EnrolCitizenInput {
  citizenId: string;
  criteria: string[];
  reason: string;
  idempotencyKey?: string | null;
}
export type EnrolCitizenOutcome = Awaited<ReturnType<typeof enrolCitizen>>;

/** As it is, and not as far as the viewer may see: what continues one may be another's who was taken for this person. */
const CHAIN = `
  SELECT e.id, e.state, e.parallel_to_id AS "parallelToId",
    EXISTS (SELECT FROM enrolment next WHERE next.previous_id = e.id) AS "isContinued"
  FROM records_of(ARRAY[$1::uuid]) r JOIN enrolment e ON e.citizen_id = r.record_id
  ORDER BY e.started_at DESC, e.id DESC`;

/**
 * Takes a person in, on an assessment or on judged need alone; the judgement is kept as an assessment. The person is
 * locked before the chain is read, so at most one enrolment comes to run, and a unique index stands behind that.
 */
export async function enrolCitizen(context: CitizensContext, input: EnrolCitizenInput, unitId: string) {
  requireScope(context.viewer, 'enrolment:write');
  return context.once(input.idempotencyKey, 'enrolCitizen', input, async () => {
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;
    const { citizenId, deceasedOn } = person;
    await requireWritable(context, citizenId, 'socialCase');
    const chain = await context.systemSql<EnrolFacts['chain'][number]>(CHAIN, [citizenId]);
    const decision = decideEnrolment({ ...input, deceasedOn, chain });
    if (decision.outcome !== 'enrol') return decision;

    const { now } = context;
    const { previousId } = decision;
    const enrolment = { id: randomUUID(), citizenId, state: 'ACTIVE', criteria: [...new Set(input.criteria)] };
    await keepAssessment(context, { ...input, citizenId });
    await context.manager.insert(Enrolment, {
      ...{ ...enrolment, since: now, startedAt: now, previousId, organisationId: unitId },
    });
    await context.publish('citizen.enrolment-changed', {
      ...{ citizenId, enrolmentId: enrolment.id, state: enrolment.state, since: now.toISOString() },
      ...{ previousEnrolmentId: previousId, aftercare: null },
    });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'enrolled' as const, enrolmentId: enrolment.id };
  });
}
