import { dropFromTab, keepForTab, onTabMemory, readFromTab } from '../sign-in/tab-memory.ts';

/** Emergency access to one person, as the graph gave it. */
export interface EmergencyGrant {
  citizenId: string;
  emergencyAccessId: string;
  startedAt: string;
  endsAt: string;
  /** What proves it to the gateway. */
  grant: string;
}

/** Where the gateway looks for a grant. */
const HEADER = 'x-tvaers-emergency';

const keyOf = (citizenId: string): string => `emergency.${citizenId}`;

/** Keeps a grant for the tab: a page that is loaded anew goes on with it. */
export const keepEmergencyGrant = (grant: EmergencyGrant): void =>
  keepForTab(keyOf(grant.citizenId), JSON.stringify(grant));

export const dropEmergencyGrant = (citizenId: string): void => dropFromTab(keyOf(citizenId));

/** The grant that runs for a person; null when there is none or it has ended. */
export function emergencyGrantOf(citizenId: string, now = Date.now()): EmergencyGrant | null {
  const kept = readFromTab(keyOf(citizenId));
  if (kept === null) return null;
  const grant = JSON.parse(kept) as EmergencyGrant;
  return Date.parse(grant.endsAt) > now ? grant : null;
}

/** Calls back when a grant was kept or dropped; answers how to stop listening. */
export const onEmergencyGrants = onTabMemory;

/** What a request about this person carries; nothing when it is about nobody, or nothing runs. */
export function emergencyHeaders(citizenId: unknown): Record<string, string> {
  const running = typeof citizenId === 'string' ? emergencyGrantOf(citizenId) : null;
  return running ? { [HEADER]: running.grant } : {};
}
