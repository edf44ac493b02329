import type { RegionPeriod } from './municipality-list.ts';

/** The region on a day (`YYYY-MM-DD`), or null when the municipality belonged to none. */
export const regionOn = (periods: readonly RegionPeriod[], day: string): string | null =>
  periods.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))?.region ?? null;
