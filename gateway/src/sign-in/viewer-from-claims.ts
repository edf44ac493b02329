import { PURPOSES } from '@tvaers/contract/purposes';
import { ROLES } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';
import { z } from 'zod';

const id = z.guid().nullish();

/** The claims a token must carry. A role or purpose we do not know means a token that was not made for us. */
const CLAIMS = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  role: z.enum(ROLES),
  purpose: z.enum(PURPOSES),
  organisation: id,
  staff_member_id: id,
  citizen_id: id,
});

/** The viewer a verified token stands for, or null when its claims do not make one. */
export function viewerFromClaims(claims: unknown): Viewer | null {
  const { success, data } = CLAIMS.safeParse(claims);
  if (!success) return null;
  return {
    subject: data.sub,
    name: data.name ?? data.sub,
    role: data.role,
    organisationId: data.organisation ?? null,
    staffMemberId: data.staff_member_id ?? null,
    citizenId: data.citizen_id ?? null,
    purpose: data.purpose,
  };
}
