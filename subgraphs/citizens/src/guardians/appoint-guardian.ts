import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { Guardianship } from './guardianship.entity.ts';
import { decideGuardianship } from './guardianship.rules.ts';

export interface AppointGuardianInput {
  citizenId: string;
  subject: string;
  validTo?: Date | null;
  idempotencyKey?: string | null;
}
export type AppointGuardianOutcome = Awaited<ReturnType<typeof appointGuardian>>;

/** Lets an account stand for a person, as Familieretshuset or a court has decided. */
export async function appointGuardian(context: CitizensContext, input: AppointGuardianInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'decision:write');
  return context.once(input.idempotencyKey, 'appointGuardian', input, async () => {
    const decision = decideGuardianship(input, now);
    if (decision.outcome !== 'appoint') return decision;
    const citizenId = await personToDecideFor(context, input.citizenId);
    if (!citizenId) return citizenNotFound;

    const { subject, validTo } = decision;
    const guardianship = { id: randomUUID(), citizenId, subject, validFrom: now, validTo };
    const appointment = { ...guardianship, appointedBy: viewer.staffMemberId };
    await context.asSystem(() => context.manager.insert(Guardianship, appointment));
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'appointed' as const, guardianshipId: guardianship.id };
  });
}
