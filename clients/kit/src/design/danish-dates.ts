const zone = 'Europe/Copenhagen';
const day = new Intl.DateTimeFormat('da-DK', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const dayAndTime = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** »22. november 2026«; a dash where nothing is known. Takes `YYYY-MM-DD` or a moment. */
export const danishDay = (date: string | null | undefined): string => (date ? day.format(new Date(date)) : '–');

/** »22. november kl. 14.30«. */
export const danishMoment = (moment: string | null | undefined): string =>
  moment ? dayAndTime.format(new Date(moment)) : '–';

/** Today in Denmark, `YYYY-MM-DD`. */
export const todayInDenmark = (now = new Date()): string => isoDay.format(now);

/** »i dag«, »i går«, »for 12 dage siden«. */
export function daysAgo(days: number): string {
  if (days <= 0) return 'i dag';
  return days === 1 ? 'i går' : `for ${days} dage siden`;
}
