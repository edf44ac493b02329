import { createHash } from 'node:crypto';
import type { HospitalNotification } from './hospital-notification.ts';

/** Of what is told, not of the envelope: the same message sent again has another `Bundle.id` and `timestamp`. */
export function contentHashOf({ sentAt: _sentAt, ...told }: HospitalNotification): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}
