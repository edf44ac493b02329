import { randomUUID } from 'node:crypto';
import type { LockedPerson } from '../citizens/lock-person.ts';
import type { CitizensContext } from '../context.ts';
import { seesByEmergencyAlone } from '../emergency-access/lasting-ground.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { LivingSituation } from './living-situation.entity.ts';
import { classOfWhereabouts, type ObservedLivingSituation, shelterOf } from './living-situation.rules.ts';
import { publishWhereabouts } from './publish-whereabouts.ts';

/** A blank names nothing: what was named last still counts. */
const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * Keeps an observation and tells the other sectors. One that is noted late goes to its place in the history, and nobody
 * is told then: where the person stays now has not changed.
 */
export async function observeLivingSituation(
  context: CitizensContext,
  person: LockedPerson,
  { kind, observedAt, ...named }: ObservedLivingSituation & { observedAt: Date },
): Promise<string> {
  const { citizenId, addressProtected } = person;
  const id = randomUUID();
  const [place, area] = [trimmed(named.place), trimmed(named.area)];
  const dataClass = classOfWhereabouts(addressProtected);
  const shelterId = (await seesByEmergencyAlone(context, person)) ? null : shelterOf(kind, context.viewer);
  // Also whoever may not see a protected address again may note where somebody was met (rule R01).
  await context.asSystem(() =>
    context.manager.insert(LivingSituation, { id, citizenId, kind, place, area, observedAt, dataClass, shelterId }),
  );
  const current = await publishWhereabouts(context, citizenId, { onlyIf: id });
  if (current === id) await refreshSearch(context, [citizenId]);
  return id;
}
