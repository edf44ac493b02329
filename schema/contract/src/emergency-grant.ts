import { type KeyObject, sign, verify } from 'node:crypto';

/**
 * That somebody has taken emergency access to one citizen, as its owner signs it: it entitles even where the fact itself
 * has not arrived. Times are Unix seconds; it holds from the first on, up to and without the second.
 */
export interface EmergencyGrant {
  /** Id of the emergency access; what the read log refers to. */
  grantId: string;
  citizenId: string;
  /** The account that took it, and the member of staff it belongs to: it is worth nothing to anybody else. */
  subject: string;
  staffMemberId: string;
  from: number;
  to: number;
}

/** No grant is longer (rule A6); each renewal is a new one. */
export const GRANT_SECONDS = 3600;
/** Clocks may differ by so much. */
const CLOCK_SECONDS = 60;

/** Signs with an Ed25519 private key: `<base64url JSON>.<base64url signature>`. */
export function signEmergencyGrant(key: KeyObject, grant: EmergencyGrant): string {
  const payload = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
}

export type GrantRefusal = 'malformed' | 'bad-signature' | 'expired';

/**
 * Opens a grant that any of the `keys` (Ed25519 public keys; several while a key is being changed) has signed. Whose it
 * is must be held against the viewer by the caller. Answers the reason instead of throwing, for the log alone.
 */
export function openEmergencyGrant(
  token: string,
  { keys }: { keys: readonly KeyObject[] },
  nowSeconds = Math.floor(Date.now() / 1000),
): { grant: EmergencyGrant } | { refusal: GrantRefusal } {
  const [payload, signature, rest] = token.split('.');
  if (!payload || !signature || rest !== undefined) return { refusal: 'malformed' };
  const signed = keys.some((key) => verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url')));
  if (!signed) return { refusal: 'bad-signature' };
  const grant = JSON.parse(Buffer.from(payload, 'base64url').toString()) as EmergencyGrant;
  return isCurrent(grant, nowSeconds) ? { grant } : { refusal: 'expired' };
}

/** Times that are no numbers compare as false, and so as not current. */
const isCurrent = ({ from, to }: EmergencyGrant, nowSeconds: number): boolean =>
  to > nowSeconds && from <= nowSeconds + CLOCK_SECONDS && to - from <= GRANT_SECONDS;
