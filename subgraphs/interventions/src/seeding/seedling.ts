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

const daysBefore = new Map<string, Map<number, string>>();

/** The day so many days before the seed's. The days are few and asked for millions of times. */
export function dayAgo({ today }: Pick<Seedling, 'today'>, days: number): string {
  const before = daysBefore.get(today) ?? new Map<number, string>();
  daysBefore.set(today, before);
  const day = before.get(days) ?? addDays(today, -days);
  before.set(days, day);
  return day;
}

const known = new Map<string, Date>();

/** Kept, because telling the offset of a Danish day costs more than all else of an appointment, and the days are few. */
export function instantOf(date: string, time: string): Date {
  const key = `${date} ${time}`;
  const instant = known.get(key) ?? danishInstant(date, time);
  known.set(key, instant);
  return instant;
}

/** A full or half hour in working time so many days ago (or ahead, when negative). */
export function hourOfDay(
  seedling: Seedling,
  days: number,
  { from = 8, to = 15, word }: { from?: number; to?: number; word: string },
): Date {
  const { chance, traits } = seedling;
  const hour = chance.between(from, to, 'hour', word, traits.index, days);
  const minutes = chance.happens(0.5, 'half', word, traits.index, days) ? '30' : '00';
  return instantOf(dayAgo(seedling, days), `${String(hour).padStart(2, '0')}:${minutes}`);
}
