import { readDate, readDateTime } from '@tvaers/kit/graphql/scalars';
import { danishInstant } from '@tvaers/kit/runtime/danish-time';

/**
 * A FHIR `dateTime` or `instant` as ISO 8601 in UTC, whatever its offset; a day alone is its beginning in Denmark. Null
 * for what is none: a time of day without an offset could mean two moments, and FHIR forbids it.
 */
export function readFhirTime(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const day = readDate(value);
  // FHIR allows for a leap second; JavaScript knows none.
  const moment = day ? danishInstant(day) : readDateTime(value.replace(/:60(?=[.Z+-])/, ':59'));
  return moment?.toISOString() ?? null;
}

/**
 * True for what systems write where nobody knows an end yet: any moment of the year 9999, with an offset or without. With
 * one it may even be in the year after, which no moment of ours can be.
 */
export const isOpenEnd = (value: unknown): boolean => typeof value === 'string' && /^9999(-|$)/.test(value.trim());
