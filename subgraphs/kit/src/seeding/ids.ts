import { createHash } from 'node:crypto';

/**
 * A UUID that is always the same for the same words, so that four databases seeded apart agree on who is who.
 * Version 8 (RFC 9562: made by the application's own rule).
 */
export function idOf(...words: (string | number)[]): string {
  const hash = createHash('sha256').update(words.join('\u0000')).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const citizenId = (index: number): string => idOf('citizen', index);
export const enrolmentId = (index: number): string => idOf('enrolment', index);
export const organisationId = (key: string): string => idOf('organisation', key);
export const teamId = (key: string): string => idOf('team', key);
/** Member `index` of a team; a coordinator is a member of the team `coordinators`. */
export const staffMemberId = (team: string, index: number): string => idOf('staff-member', team, index);
