import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { requireScope } from '@tvaers/kit/access/scopes';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { dayBefore, firstHour, refusePerson, refuseReason, reviewDueOn } from './emergency-access.rules.ts';
import { findPersonInNeed } from './find-person-in-need.ts';
import type { GrantedHours } from './grant-of.ts';

export interface TakeEmergencyAccessInput {
  citizenId?: string | null;
  identifier?: string | null;
  reason: string;
  idempotencyKey?: string | null;
}
export type TakeEmergencyAccessOutcome = Awaited<ReturnType<typeof takeEmergencyAccess>>;

/** Opens one person for an hour, and to the managers of the unit until they have reviewed it. What was disclosed by it alone, that there is such a person, is in the read log. */
export async function takeEmergencyAccess(context: CitizensContext, input: TakeEmergencyAccessInput, unitId: string) {
  const { viewer, now } = context;
  requireScope(viewer, 'emergency:take');
  const { staffMemberId, organisationId, subject } = viewer;
  if (staffMemberId === null) throw new PublicError('FORBIDDEN');
  const outcome = await context.once(input.idempotencyKey, 'takeEmergencyAccess', input, async () => {
    const refusal = refusePerson(input) ?? refuseReason(input.reason);
    if (refusal) return refusal;
    const hours = firstHour(await countTaken(context, staffMemberId), now);
    if (!hours) return { outcome: 'too-many' as const };
    const citizenId = await findPersonInNeed(context, input);
    if (!citizenId) return citizenNotFound;

    const taken: GrantedHours = { id: randomUUID(), citizenId, subject, staffMemberId, ...hours };
    const record = { ...taken, organisationId, reason: input.reason.trim(), reviewDueOn: reviewDueOn(context.today) };
    await context.asSystem(() =>
      context.manager.insert(EmergencyAccess, { ...record, reviewingOrganisationId: unitId }),
    );
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'taken' as const, taken };
  });
  if (outcome.outcome === 'taken') context.disclosures.add(outcome.taken.citizenId, classMask('identity'));
  return outcome;
}

/** One at a time for each member of staff, or five at once would all see that there are none yet. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('emergency-access/' || $1, 0))`;
const COUNT = `
  SELECT count(*)::integer AS taken FROM emergency_access WHERE staff_member_id = $1::uuid AND started_at > $2`;

async function countTaken(context: CitizensContext, staffMemberId: string): Promise<number> {
  await context.systemSql(LOCK, [staffMemberId]);
  const [counted] = await context.systemSql<{ taken: number }>(COUNT, [staffMemberId, dayBefore(context.now)]);
  return counted?.taken ?? 0;
}
