import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { claimIdentifier } from './claim-identifier.ts';
import { decideIdentifier, identifiersAfter, type KnownIdentifier } from './identifier.rules.ts';
import { lockPerson } from './lock-person.ts';
import { requireWritable } from './require-writable.ts';

export interface IdentifyCitizenInput {
  citizenId: string;
  identifier: string;
  idempotencyKey?: string | null;
}
export type IdentifyCitizenOutcome = Awaited<ReturnType<typeof identifyCitizen>>;

/** Adds a number that became known to a person who has a record. */
export async function identifyCitizen(context: CitizensContext, input: IdentifyCitizenInput) {
  requireScope(context.viewer, 'citizen:write');
  return context.once(input.idempotencyKey, 'identifyCitizen', input, async () => {
    const identifier = decideIdentifier(input.identifier, context.today);
    if ('outcome' in identifier) return identifier;
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;
    const { citizenId } = person;
    await requireWritable(context, citizenId, 'identity');
    const { system, value, use, warning } = identifier;
    const known = await identifiersOf(context, citizenId);
    const identifiers = identifiersAfter(known, { system, value, use });
    const contested = new Set(known.flatMap((one) => (one.isContested ? one.value : [])));
    const holder = await claimIdentifier(context, identifier, async (isContested) => {
      contested[isContested ? 'add' : 'delete'](value);
      await writeIdentifiers(context, citizenId, identifiers, contested);
      await noteChange(context, citizenId, identifier.birthDate);
    });
    if (holder && holder !== citizenId) return { outcome: 'already-registered' as const, citizenId: holder };
    if (!holder) {
      await refreshSearch(context, [citizenId]);
      // The other sectors know each number as one person's.
      const told = identifiers.filter((one) => !contested.has(one.value)).map(publicPart);
      if (!contested.has(value)) await context.publish('citizen.identified', { citizenId, identifiers: told });
    }
    return { outcome: 'identified' as const, citizenId, warning };
  });
}

const identifiersOf = ({ sql }: CitizensContext, citizenId: string) =>
  sql<KnownIdentifier & { isContested: boolean }>(
    'SELECT system, value, use, contested AS "isContested" FROM citizen_identifier WHERE citizen_id = $1 ORDER BY noted_at, id',
    [citizenId],
  );

const publicPart = ({ system, value, use }: KnownIdentifier) => ({ system, value, use });

/** Old ones first, so that a number never stands for the person twice on the way. */
async function writeIdentifiers(
  { sql, now }: CitizensContext,
  citizenId: string,
  identifiers: KnownIdentifier[],
  contested: ReadonlySet<string>,
) {
  for (const { system, value, use } of identifiers.toReversed())
    await sql(
      `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at, contested)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (citizen_id, system, value) DO UPDATE SET use = excluded.use, contested = excluded.contested`,
      [randomUUID(), citizenId, system, value, use, now, contested.has(value)],
    );
}

/** A date of birth that the number tells fills a gap; one that somebody wrote down stays. */
async function noteChange({ sql }: CitizensContext, citizenId: string, birthDate: string | null): Promise<void> {
  await sql('UPDATE citizen SET birth_date = coalesce(birth_date, $2::date), version = version + 1 WHERE id = $1', [
    citizenId,
    birthDate,
  ]);
}
