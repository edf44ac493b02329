import { hash } from 'node:crypto';

/** The variant of a UUID takes the two upper bits of its digit. */
const VARIANT = '89ab';

/**
 * A UUID that is always the same for the same words, so that four databases seeded apart agree on who is who.
 * Version 8 (RFC 9562: made by the application's own rule).
 */
export function idOf(...words: (string | number)[]): string {
  const hex = hash('sha256', words.join('\u0000'), 'hex');
  const variant = VARIANT.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const citizenId = (index: number): string => idOf('citizen', index);
export const enrolmentId = (index: number): string => idOf('enrolment', index);
export const organisationId = (key: string): string => idOf('organisation', key);
export const teamId = (key: string): string => idOf('team', key);
/** Member `index` of a team; a coordinator is a member of the team `coordinators`. */
export const staffMemberId = (team: string, index: number): string => idOf('staff-member', team, index);
