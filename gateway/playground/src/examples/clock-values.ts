import type { PlaceholderValues } from './fill-placeholders.ts';

/** The calendar day at the reader's place, as the graph writes a Date. */
export const localDate = (moment: Date): string => {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
};

/** The placeholders that only need a clock, in local dates and UTC times, and one for retries. */
export function clockValues(now: Date, newKey: string): PlaceholderValues {
  const inFourWeeks = new Date(now);
  inFourWeeks.setDate(now.getDate() + 28);
  return {
    now: `${now.toISOString().slice(0, 19)}Z`,
    today: localDate(now),
    inFourWeeks: localDate(inFourWeeks),
    newKey,
  };
}
