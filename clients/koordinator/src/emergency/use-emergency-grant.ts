import {
  type EmergencyGrant,
  emergencyGrantOf,
  onEmergencyGrants,
} from '@tvaers/client-kit/graphql/emergency-grants.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';

const TICK_MS = 5_000;
const MINUTE_MS = 60_000;

/** The emergency access that runs for a person, with the minutes it has left; null when none does. */
export function useEmergencyGrant(citizenId: string): { grant: EmergencyGrant; minutesLeft: number } | null {
  useSyncExternalStore(onEmergencyGrants, () => emergencyGrantOf(citizenId)?.grant ?? null);
  const [, tick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => tick(Date.now()), TICK_MS);
    return () => clearInterval(clock);
  }, []);
  const grant = emergencyGrantOf(citizenId);
  if (grant === null) return null;
  return { grant, minutesLeft: Math.max(1, Math.ceil((Date.parse(grant.endsAt) - Date.now()) / MINUTE_MS)) };
}
