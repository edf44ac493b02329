export type SupportMethod = 'CTI' | 'ICM' | 'ACT' | 'MACT';

const PHASE_MONTHS = 3;
const PHASES = 3;

/**
 * The phase of Critical Time Intervention on a day: three of three months each from the first day of support. After
 * the ninth month it stays in the last one until somebody ends it. The other methods have no phases and no end (R04).
 */
export function supportPhase(method: SupportMethod | null, startedOn: string | null, today: string): number | null {
  if (method !== 'CTI' || startedOn === null || startedOn > today) return null;
  return Math.min(PHASES, Math.floor(monthsBetween(startedOn, today) / PHASE_MONTHS) + 1);
}

/** Whole calendar months; the day of the month decides. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
