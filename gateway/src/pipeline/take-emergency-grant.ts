import type { KeyObject } from 'node:crypto';
import { type EmergencyGrant, type GrantRefusal, openEmergencyGrant } from '@tvaers/contract/emergency-grant';
import { EMERGENCY_HEADER } from '@tvaers/contract/headers';
import type { Viewer } from '@tvaers/contract/viewer';
import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

/**
 * Carries a signed emergency grant to the sectors inside the viewer envelope, so that it works where news of it has not
 * arrived. It is worth something to the account that took it alone, and what has ended is refused rather than passed
 * over: whoever believes to have emergency access must not be shown an empty page instead.
 */
export const takeEmergencyGrant =
  (keys: readonly KeyObject[]): Step =>
  (exchange) => {
    const token = exchange.request.headers[EMERGENCY_HEADER];
    if (typeof token !== 'string' || !exchange.viewer) return;
    const opened = ownGrant(token, keys, exchange.viewer);
    if ('refusal' in opened) {
      exchange.logger.warn({ refusal: opened.refusal }, 'refused an emergency grant');
      throw new Refusal(
        400,
        'BAD_REQUEST',
        'The emergency grant is not yours or has ended: take emergency access anew.',
      );
    }
    exchange.viewer = { ...exchange.viewer, emergency: forEnvelope(opened.grant) };
  };

function ownGrant(
  token: string,
  keys: readonly KeyObject[],
  { subject, staffMemberId }: Viewer,
): { grant: EmergencyGrant } | { refusal: GrantRefusal | 'not-theirs' } {
  const opened = safelyOpened(token, keys);
  if ('refusal' in opened) return opened;
  const isTheirs = opened.grant.subject === subject && opened.grant.staffMemberId === staffMemberId;
  return isTheirs ? opened : { refusal: 'not-theirs' };
}

function safelyOpened(token: string, keys: readonly KeyObject[]): ReturnType<typeof openEmergencyGrant> {
  try {
    return openEmergencyGrant(token, { keys });
  } catch {
    return { refusal: 'malformed' };
  }
}

const forEnvelope = ({ grantId, citizenId, from, to }: EmergencyGrant) => ({
  ...{ grantId, citizenId },
  from: new Date(from * 1000).toISOString(),
  to: new Date(to * 1000).toISOString(),
});
