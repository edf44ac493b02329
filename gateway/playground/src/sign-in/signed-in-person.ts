import type { User } from 'oidc-client-ts';

/** Who is signed in, as the id token says it. */
export interface SignedInPerson {
  subject: string;
  name: string;
  role: string;
  purpose: string;
  organisationId: string | null;
  staffMemberId: string | null;
  citizenId: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const personOf = ({ profile }: User): SignedInPerson => ({
  subject: profile.sub,
  name: text(profile.name) ?? profile.sub,
  role: text(profile.role) ?? 'no role',
  purpose: text(profile.purpose) ?? 'no purpose',
  organisationId: text(profile.organisation),
  staffMemberId: text(profile.staff_member_id),
  citizenId: text(profile.citizen_id),
});
