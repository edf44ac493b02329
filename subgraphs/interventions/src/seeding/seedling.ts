import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';
import type { Traits } from '@tvaers/kit/seeding/population';

/** One invented citizen, and what the seed tells about them with. */
export interface Seedling {
  traits: Traits;
  chance: Chance;
  /** The Danish day everything is told from, `YYYY-MM-DD`. */
  today: string;
}

export const dayAgo = ({ today }: Pick<Seedling, 'today'>, days: number): string => addDays(today, -days);

/** A full or half hour in working time so many days ago (or ahead, when negative). */
export function hourOfDay(
  { today, chance, traits }: Seedling,
  days: number,
  { from = 8, to = 15, word }: { from?: number; to?: number; word: string },
): Date {
  const hour = chance.between(from, to, 'hour', word, traits.index, days);
  const minutes = chance.happens(0.5, 'half', word, traits.index, days) ? '30' : '00';
  return danishInstant(addDays(today, -days), `${String(hour).padStart(2, '0')}:${minutes}`);
}
