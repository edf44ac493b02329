import { addDays, danishDate, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';

/** The seed's own present: nothing that is told as past may lie after it. */
export interface SeedClock {
  now: Date;
  /** Denmark's day at `now`, `YYYY-MM-DD`. */
  today: string;
  /** Milliseconds of the Danish midnight so many days ago. */
  midnight(daysAgo: number): number;
}

/** Days are looked up in the calendar once; a population asks for each of them a thousand times. */
export function seedClock(now: Date): SeedClock {
  const today = danishDate(now);
  const known = new Map<number, number>();
  const midnight = (daysAgo: number) => {
    const at = known.get(daysAgo) ?? danishInstant(addDays(today, -daysAgo)).getTime();
    known.set(daysAgo, at);
    return at;
  };
  return { now, today, midnight };
}

const MINUTE = 60_000;

/** Some minute between 7 and 22 o'clock so many days ago; of today only what is past already. */
export function momentDaysAgo(
  { now, midnight }: SeedClock,
  daysAgo: number,
  chance: Chance,
  ...words: (string | number)[]
): Date {
  const at = midnight(daysAgo) + chance.between(7 * 60, 22 * 60, 'minute', ...words) * MINUTE;
  if (at <= now.getTime()) return new Date(at);
  const minutes = Math.floor((now.getTime() - midnight(0)) / MINUTE);
  return new Date(midnight(0) + Math.floor(minutes * chance.draw('early', ...words)) * MINUTE);
}
