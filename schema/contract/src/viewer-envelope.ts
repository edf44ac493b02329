import { createHash, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** How long a subgraph accepts an envelope after it was signed. */
export const ENVELOPE_SECONDS = 60;

/** Who asks one subgraph for what, in the gateway's word. */
export interface Caller {
  viewer: Viewer;
  /** Name of the only subgraph that may accept it. */
  audience: string;
  /** Name of the client's operation, `anonymous` when it has none; what the read log shows. */
  operation: string;
  correlationId: string;
}

/** What the gateway tells one subgraph about one request. Times are Unix seconds. */
export interface ViewerEnvelope extends Caller {
  /** SHA-256 of the request body, base64url: a body altered after signing is refused. */
  bodyHash: string;
  id: string;
  issuedAt: number;
  expiresAt: number;
}

export const hashOfBody = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');

/** Signs with an Ed25519 private key: `<base64url JSON>.<base64url signature>`. */
export function signViewerEnvelope(
  key: KeyObject,
  { viewer, audience, operation, correlationId, body }: Caller & { body: string | Buffer },
  nowSeconds = Math.floor(Date.now() / 1000),
): string {
  const envelope: ViewerEnvelope = {
    viewer,
    audience,
    operation,
    correlationId,
    bodyHash: hashOfBody(body),
    id: randomUUID(),
    issuedAt: nowSeconds,
    expiresAt: nowSeconds + ENVELOPE_SECONDS,
  };
  const payload = Buffer.from(JSON.stringify(envelope)).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), key).toString('base64url')}`;
}

export type EnvelopeRefusal = 'malformed' | 'bad-signature' | 'expired' | 'wrong-audience' | 'body-altered';

/**
 * Opens an envelope. Any of the `keys` (Ed25519 public keys; several while a key is being changed) may have signed it.
 * Answers the reason instead of throwing, because the caller logs the reason and tells the sender nothing.
 */
export function openViewerEnvelope(
  token: string,
  { keys, audience, body }: { keys: readonly KeyObject[]; audience: string; body: string | Buffer },
  nowSeconds = Math.floor(Date.now() / 1000),
): { envelope: ViewerEnvelope } | { refusal: EnvelopeRefusal } {
  const [payload, signature, rest] = token.split('.');
  if (!payload || !signature || rest !== undefined) return { refusal: 'malformed' };
  const signed = keys.some((key) => verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url')));
  if (!signed) return { refusal: 'bad-signature' };
  const envelope = JSON.parse(Buffer.from(payload, 'base64url').toString()) as ViewerEnvelope;
  if (!isCurrent(envelope, nowSeconds)) return { refusal: 'expired' };
  if (envelope.audience !== audience) return { refusal: 'wrong-audience' };
  if (envelope.bodyHash !== hashOfBody(body)) return { refusal: 'body-altered' };
  return { envelope };
}

/** Clocks may differ by as much as an envelope lives. Times that are no numbers compare as false, and so as not current. */
const isCurrent = ({ issuedAt, expiresAt }: ViewerEnvelope, nowSeconds: number): boolean =>
  expiresAt > nowSeconds && issuedAt <= nowSeconds + ENVELOPE_SECONDS && expiresAt - issuedAt <= ENVELOPE_SECONDS;
