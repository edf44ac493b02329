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

const HOUR = 3_600_000;
/** More than two years of hours; beyond that it begins anew. */
const MANY = 20_000;

/** The calendar is slow to answer, and the same hours and days are asked for again and again. */
function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= MANY) known.clear();
  known.set(key, found);
  return found;
}

const dayOfHour = new Map<number, string>();

/**
 * The calendar day in Denmark at an instant, `YYYY-MM-DD`: what people mean by today. Remembered by the hour: since 1894,
 * when Danish clocks began to go by the world's, days begin with one.
 */
export const danishDate = (instant: Date): string =>
  remembered(dayOfHour, Math.floor(instant.getTime() / HOUR), () => wallClock.format(instant).slice(0, 10));

/**
 * The instant at which Danish clocks show `time` (`HH:MM`) on a day. In the hour that a spring night leaves out it
 * answers an hour later, in the one that an autumn night repeats the first of the two.
 */
export function danishInstant(date: string, time = '00:00'): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const hours = hoursAllDay(date) ?? hoursAt(asUtc, `${date} ${time}`);
  return new Date(asUtc - hours * HOUR);
}

const hoursOfDay = new Map<string, number | null>();

/** How many hours Danish clocks are ahead all through a day; null on a day on which that changes. */
const hoursAllDay = (date: string): number | null => remembered(hoursOfDay, date, () => findHoursAllDay(date));

function findHoursAllDay(date: string): number | null {
  const [first, last] = ['00:00', '23:59'].map((time) => hoursAt(Date.parse(`${date}T${time}:00Z`), `${date} ${time}`));
  return first !== undefined && first === last ? first : null;
}

/** Summer time first: an offset is right when the clock it leads to shows what was asked for. */
const hoursAt = (asUtc: number, shown: string): number =>
  [2, 1].find((hours) => wallClock.format(asUtc - hours * HOUR).slice(0, 16) === shown) ?? 1;

/** The day so many days later (or earlier), by calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
