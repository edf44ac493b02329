import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { Citizen } from './citizen.entity.ts';
import { CitizenIdentifier } from './citizen-identifier.entity.ts';
import { claimIdentifier } from './claim-identifier.ts';
import type { ReadIdentifier } from './identifier.rules.ts';
import { decideRegistration, type RegisterCitizenInput } from './register-citizen.rules.ts';

export type RegisterCitizenOutcome = Awaited<ReturnType<typeof registerCitizen>>;

/** Opens a record, also for somebody whose name and number nobody knows (rule R24). */
export async function registerCitizen(context: CitizensContext, input: RegisterCitizenInput) {
  requireScope(context.viewer, 'citizen:write');
  return context.once(input.idempotencyKey, 'registerCitizen', input, async () => {
    const decision = decideRegistration(input, context.today);
    if (decision.outcome !== 'register') return decision;
    const { outcome: _register, identifier, ...record } = decision;
    const citizenId = randomUUID();
    const write = async () => {
      const registration = { registeredAt: context.now, registeredBy: context.viewer.staffMemberId };
      await context.manager.insert(Citizen, { id: citizenId, ...record, ...registration });
      if (identifier) await writeIdentifier(context, citizenId, identifier);
    };
    const holder = identifier && (await claimIdentifier(context, identifier, write));
    if (holder) return { outcome: 'already-registered' as const, citizenId: holder };
    if (!identifier) await write();
    await refreshSearch(context, [citizenId]);
    await context.publish('citizen.identified', { citizenId, identifiers: identifier ? [publicPart(identifier)] : [] });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'registered' as const, citizenId };
  });
}

const publicPart = ({ system, value, use }: ReadIdentifier) => ({ system, value, use });

async function writeIdentifier(
  { manager, now }: CitizensContext,
  citizenId: string,
  { system, value, use }: ReadIdentifier,
): Promise<void> {
  await manager.insert(CitizenIdentifier, { id: randomUUID(), citizenId, system, value, use, notedAt: now });
}
