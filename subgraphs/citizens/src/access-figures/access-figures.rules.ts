import { addDays } from '@tvaers/kit/runtime/danish-time';

/** Rule A11: nothing is told of fewer people. */
export const FEWEST = 5;
const MOST_MONTHS = 24;

/** What one calendar month holds of something, and how many people that is about. */
export interface MonthCount {
  count: number;
  people: number;
}

/** Few, but somebody: none at all is about nobody. */
const isSmall = (people: number): boolean => people > 0 && people < FEWEST;

/**
 * A sum over months, or null when it is about too few people. A small month hides every period that holds it: otherwise
 * two periods that differ by that month would tell it.
 */
export function publishedSum(months: readonly MonthCount[]): number | null {
  if (months.some(({ people }) => isSmall(people))) return null;
  const sum = months.reduce((all, { count }) => all + count, 0);
  return sum < FEWEST ? null : sum;
}

/** A part of a sum that may be told too: what is left of the sum must not be about too few either. */
export function publishedPart(part: readonly MonthCount[], rest: readonly MonthCount[]): number | null {
  return rest.some(({ people }) => isSmall(people)) ? null : publishedSum(part);
}

/** So many of all people, where neither they nor the others are few. */
export const publishedOf = (people: number, all: number): number | null =>
  people < FEWEST || isSmall(all - people) ? null : people;

/** The same as a share in whole hundredths. */
export function publishedShare(people: number, all: number): number | null {
  const told = publishedOf(people, all);
  return told === null ? null : Math.round((100 * told) / all) / 100;
}

const isFirst = (day: string): boolean => day.endsWith('-01');
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Whether a period is made of whole months: days would let two periods be told apart by one person. */
export function isWholeMonths({ from, to }: { from: string; to: string }): boolean {
  const months = monthNumber(to) - monthNumber(from) + 1;
  return isFirst(from) && isFirst(addDays(to, 1)) && months >= 1 && months <= MOST_MONTHS;
}
