import { ROLES } from '@tvaers/contract/roles';
import { SCOPES_OF_ROLE } from '@tvaers/contract/scopes';
import type { Viewer } from '@tvaers/contract/viewer';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { IssuerUnreachable } from './issuer-keys.ts';

/** Whom a token stands for: a machine that delivers messages, somebody who does not, or nobody. */
export type Bearer = { is: 'machine'; viewer: Viewer } | { is: 'somebody-else' } | { is: 'nobody' };

/** Throws `IssuerUnreachable` when it cannot be told. */
export type VerifyToken = (token: string) => Promise<Bearer>;

export interface TokenRules {
  issuer: string;
  audience: string;
  algorithms: readonly string[];
  keys: JWTVerifyGetKey;
}

const CLAIMS = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  role: z.enum(ROLES),
  purpose: z.literal('systemJob'),
});
const CLOCK_TOLERANCE_SECONDS = 5;

/** Verifies access tokens of one issuer, as the gateway does, for the one door that is not behind the gateway. */
export const machineTokens =
  ({ issuer, audience, algorithms, keys }: TokenRules): VerifyToken =>
  async (token) => {
    const rules = { issuer, audience, algorithms: [...algorithms], requiredClaims: ['exp', 'sub'] };
    try {
      const { payload } = await jwtVerify(token, keys, { ...rules, clockTolerance: CLOCK_TOLERANCE_SECONDS });
      return bearerOf(payload);
    } catch (error) {
      if (isTokenAtFault(error)) return { is: 'nobody' };
      throw error instanceof IssuerUnreachable ? error : new IssuerUnreachable('no keys', { cause: error });
    }
  };

/** The token is at fault, as opposed to the way to the keys. */
const isTokenAtFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

function bearerOf(payload: unknown): Bearer {
  const { success, data } = CLAIMS.safeParse(payload);
  if (!success || !SCOPES_OF_ROLE[data.role].includes('message:deliver')) return { is: 'somebody-else' };
  const { sub: subject, name = subject, role, purpose } = data;
  const viewer = { subject, name, role, purpose, organisationId: null, staffMemberId: null, citizenId: null };
  return { is: 'machine', viewer };
}
