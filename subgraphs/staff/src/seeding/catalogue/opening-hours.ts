/** Opening hours on one ISO weekday, Danish wall clock time; an end at or before the beginning is on the next day. */
export interface OpeningHours {
  weekday: number;
  opensAt: string;
  closesAt: string;
}

const on = (weekdays: readonly number[], opensAt: string, closesAt: string): OpeningHours[] =>
  weekdays.map((weekday) => ({ weekday, opensAt, closesAt }));

export const daily = (opensAt: string, closesAt: string) => on([1, 2, 3, 4, 5, 6, 7], opensAt, closesAt);
export const weekdays = (opensAt: string, closesAt: string) => on([1, 2, 3, 4, 5], opensAt, closesAt);
export const weekend = (opensAt: string, closesAt: string) => on([6, 7], opensAt, closesAt);
export const onDays = on;
export const roundTheClock = daily('00:00', '24:00');
