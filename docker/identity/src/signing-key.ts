import { hkdfSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

/** The one algorithm this provider signs with; the gateway pins it. */
export const SIGNING_ALGORITHM = 'ES256';

const privateKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
export type SigningKey = z.infer<typeof privateKeySchema>;

/** Reads a private key for ES256 from its JWK as JSON, the form in which configuration carries it. */
export const signingKeySchema = z.string().transform((text, context): SigningKey => {
  try {
    return privateKeySchema.parse(JSON.parse(text));
  } catch {
    context.addIssue('must be a private P-256 key as JWK in JSON (kty, crv, x, y, d)');
    return z.NEVER;
  }
});

/** A fresh key as the JSON that `IDENTITY_SIGNING_KEY` takes. Keep it: another key ends every sign-in. */
export async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** The key as the provider publishes it; its id is its thumbprint (RFC 7638), so it survives a restart. */
export async function publishedKey(key: SigningKey): Promise<JWK & { kid: string }> {
  return { ...key, kid: await calculateJwkThumbprint(key), alg: SIGNING_ALGORITHM, use: 'sig' };
}

/** Cookies are signed with a secret of their own that needs no second variable to be kept. */
export const cookieSecret = (key: SigningKey): string =>
  Buffer.from(hkdfSync('sha256', key.d, '', 'tvaers identity cookies', 32)).toString('base64url');
