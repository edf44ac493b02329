/** How far back the picture goes. */
export const TIMELINE_DAYS = 90;

const DAY_MS = 86_400_000;

export interface Span {
  /** Where it begins and how long it is, in percent of the picture. */
  from: number;
  width: number;
}

const placeOf = (moment: string, now: Date): number =>
  100 - ((now.getTime() - new Date(moment).getTime()) / DAY_MS / TIMELINE_DAYS) * 100;

/** Places of moments in percent, today at 100; what is older than the picture is left out. */
export const momentsIn = (moments: readonly string[], now: Date): number[] =>
  moments.map((moment) => Math.min(placeOf(moment, now), 100)).filter((place) => place >= 0);

/** Places of stays; one that began before the picture begins at its edge, one that still runs ends today. */
export function spansIn(stays: readonly { from: string; to: string | null }[], now: Date): Span[] {
  return stays.flatMap(({ from, to }) => {
    const end = to === null ? 100 : Math.min(placeOf(to, now), 100);
    if (end < 0) return [];
    const begin = Math.max(placeOf(from, now), 0);
    return [{ from: begin, width: Math.max(end - begin, 0) }];
  });
}
