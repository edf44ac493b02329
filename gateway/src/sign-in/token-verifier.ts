import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { VerifyToken } from '../pipeline/authenticate.ts';
import { appFromClaims } from './app-from-claims.ts';
import { IdentityUnreachable } from './identity-unreachable.ts';
import type { IssuerKeys, IssuerKeysOptions } from './issuer-keys.ts';
import { rememberCallers } from './remember-callers.ts';
import { viewerFromClaims } from './viewer-from-claims.ts';

export interface TokenVerifierOptions extends IssuerKeysOptions {
  audience: string;
  /** Signature algorithms believed, such as `ES256`. Never a symmetric one: whoever can check could then sign. */
  algorithms: readonly string[];
}

/** Clocks of two machines may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** Nobody has such a token yet: the issuer's clock is wrong, or somebody has its key and wants to keep it. */
const isFromTheFuture = ({ iat = 0 }: JWTPayload): boolean => iat > Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS;

/** The token is at fault, as opposed to the way to the keys. */
const isTokenAtFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

/** Verifies access tokens of one issuer, for one audience, with an expiry. */
export function tokenVerifier({ issuer, audience, algorithms }: TokenVerifierOptions, keys: IssuerKeys): VerifyToken {
  const options = {
    issuer,
    audience,
    algorithms: [...algorithms],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };

  return rememberCallers(async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys.keyOf, options);
      const viewer = isFromTheFuture(payload) ? null : viewerFromClaims(payload);
      return viewer && { viewer, app: appFromClaims(payload), expiresAt: payload.exp ?? 0 };
    } catch (error) {
      if (error instanceof IdentityUnreachable) throw error;
      if (isTokenAtFault(error)) return null;
      throw new IdentityUnreachable('the keys of the identity provider cannot be had', { cause: error });
    }
  });
}
