import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';

/** The seed's own present: nothing that is told as past may lie after it. */
export interface SeedClock {
  now: Date;
  /** Denmark's day at `now`, `YYYY-MM-DD`. */
  today: string;
}

/** Some minute between 7 and 22 o'clock so many days ago; of today only what is past already. */
export function momentDaysAgo(
  { now, today }: SeedClock,
  daysAgo: number,
  chance: Chance,
  ...words: (string | number)[]
): Date {
  const minute = chance.between(7 * 60, 22 * 60, 'minute', ...words);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  const at = danishInstant(addDays(today, -daysAgo), `${hours}:${minutes}`);
  if (at <= now) return at;
  const midnight = danishInstant(today);
  return new Date(
    midnight.getTime() + Math.floor((now.getTime() - midnight.getTime()) * chance.draw('early', ...words)),
  );
}
