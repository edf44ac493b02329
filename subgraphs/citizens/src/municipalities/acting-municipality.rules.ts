/** A stretch of days in which a municipality has to act; both ends are included, a null end is open. */
interface ActingPeriod {
  from: string;
  to: string | null;
}

/** The period that counts on a day, out of periods newest first; null where none does. */
export const actingOn = <Period extends ActingPeriod>(periods: readonly Period[], day: string): Period | null =>
  periods.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
