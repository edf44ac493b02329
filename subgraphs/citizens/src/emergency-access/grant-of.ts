import type { KeyObject } from 'node:crypto';
import { signEmergencyGrant } from '@tvaers/contract/emergency-grant';
import type { EmergencyHours } from './emergency-access.rules.ts';

/** What a grant is made from. */
export interface GrantedHours extends EmergencyHours {
  id: string;
  citizenId: string;
  subject: string;
  staffMemberId: string;
}

/** Makes the grant of an hour; it is not stored, since it can be made again from what is. */
export type GrantOf = (hours: GrantedHours) => string;

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Throws without a key: access that could not be proved elsewhere is not given. */
export const grantsSignedBy =
  (key: KeyObject | null): GrantOf =>
  ({ id, citizenId, subject, staffMemberId, renewedAt, endsAt }) => {
    if (!key) throw new Error('Emergency access needs EMERGENCY_PRIVATE_KEY, which only the running subgraph reads.');
    const times = { from: seconds(renewedAt), to: seconds(endsAt) };
    return signEmergencyGrant(key, { grantId: id, citizenId, subject, staffMemberId, ...times });
  };
