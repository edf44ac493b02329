import type { Purpose } from './purposes.ts';
import type { Role } from './roles.ts';

/** Who asks, and why. Made by the gateway from a verified access token and from nothing else. */
export interface Viewer {
  /** The token's `sub`: stable for one account at one issuer. */
  subject: string;
  name: string;
  role: Role;
  /** Id of the `Organisation` the viewer acts for; null for citizens, guardians and machines. */
  organisationId: string | null;
  /** Id of the viewer's own `StaffMember`, null for citizens, guardians and machines. */
  staffMemberId: string | null;
  /** The citizen the account belongs to (`citizen`) or stands for (`guardian`), otherwise null. */
  citizenId: string | null;
  purpose: Purpose;
  /** A signed emergency grant that came with the request and is this viewer's own; times are ISO 8601 in UTC. */
  emergency?: { grantId: string; citizenId: string; from: string; to: string } | null;
}
