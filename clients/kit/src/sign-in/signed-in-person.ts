/** Who is signed in, as the id token says it; what they may see is decided elsewhere. */
export interface SignedInPerson {
  name: string;
  role: string;
  staffMemberId: string | null;
  citizenId: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const personOf = (claims: Record<string, unknown>): SignedInPerson => ({
  name: text(claims.name) ?? 'Ukendt',
  role: text(claims.role) ?? '',
  staffMemberId: text(claims.staff_member_id),
  citizenId: text(claims.citizen_id),
});
