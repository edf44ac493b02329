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
    // Whoever opens a record has no relation to it yet: that begins with it.
    const write = (isContested: boolean) =>
      context.asSystem(async () => {
        const registration = { registeredAt: context.now, registeredBy: context.viewer.staffMemberId };
        await context.manager.insert(Citizen, { id: citizenId, ...record, ...registration });
        if (identifier) await writeIdentifier(context, citizenId, { ...identifier, isContested });
        if (identifier && !isContested) told.push(publicPart(identifier));
      });
    const told: ReturnType<typeof publicPart>[] = [];
    const holder = identifier && (await claimIdentifier(context, identifier, write));
    if (holder) return { outcome: 'already-registered' as const, citizenId: holder };
    if (!identifier) await write(false);
    await refreshSearch(context, [citizenId]);
    await context.publish('citizen.identified', { citizenId, identifiers: told });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'registered' as const, citizenId };
  });
}

const publicPart = ({ system, value, use }: ReadIdentifier) => ({ system, value, use });

async function writeIdentifier(
  { manager, now }: CitizensContext,
  citizenId: string,
  { system, value, use, isContested }: ReadIdentifier & { isContested: boolean },
): Promise<void> {
  const identifier = { id: randomUUID(), citizenId, system, value, use, isContested };
  await manager.insert(CitizenIdentifier, { ...identifier, notedAt: now });
}
