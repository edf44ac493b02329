const zone = 'Europe/Copenhagen';
const day = new Intl.DateTimeFormat('da-DK', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const time = { timeZone: zone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
const thisYear = new Intl.DateTimeFormat('da-DK', time);
const anyYear = new Intl.DateTimeFormat('da-DK', { ...time, year: 'numeric' });
const clock = new Intl.DateTimeFormat('da-DK', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** »22. november 2026«; a dash where nothing is known. Takes `YYYY-MM-DD` or a moment. */
export const danishDay = (date: string | null | undefined): string => (date ? day.format(new Date(date)) : '–');

/** Today in Denmark, `YYYY-MM-DD`. */
export const todayInDenmark = (now = new Date()): string => isoDay.format(now);

/** »22. november kl. 14.30«, with the year when it is another than this one. */
export function danishMoment(moment: string | null | undefined, now = new Date()): string {
  if (!moment) return '–';
  const at = new Date(moment);
  const sameYear = isoDay.format(at).slice(0, 4) === isoDay.format(now).slice(0, 4);
  return (sameYear ? thisYear : anyYear).format(at);
}

/** »14.30«. */
export const danishTime = (moment: string): string => clock.format(new Date(moment));

/** »i dag«, »i går«, »for 12 dage siden«. */
export function daysAgo(days: number): string {
  if (days <= 0) return 'i dag';
  return days === 1 ? 'i går' : `for ${days} dage siden`;
}
