const ZONE = 'Europe/Copenhagen';
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The calendar day in Denmark at an instant, `YYYY-MM-DD`: what people mean by today. */
export const danishDate = (instant: Date): string => wallClock.format(instant).slice(0, 10);

/**
 * The instant at which Danish clocks show `time` (`HH:MM`) on a day. In the hour that a spring night leaves out it
 * answers an hour later, in the one that an autumn night repeats the first of the two.
 */
export function danishInstant(date: string, time = '00:00'): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // Summer time first: an offset is right when the clock it leads to shows what was asked for.
  for (const hours of [2, 1]) {
    const candidate = new Date(asUtc - hours * 3_600_000);
    if (wallClock.format(candidate).slice(0, 16) === `${date} ${time}`) return candidate;
  }
  return new Date(asUtc - 3_600_000);
}

/** The day so many days later (or earlier), by calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
