import { danishDate, daysBetween } from '@tvaers/kit/runtime/danish-time';

/**
 * Whole Danish calendar days from a moment to a day: somebody seen late last night was seen yesterday, however few the
 * hours. Never negative, also when a sector's clock is ahead.
 */
export const daysSince = (at: Date, today: string): number => Math.max(0, daysBetween(danishDate(at), today));
