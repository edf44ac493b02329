import { createHash } from 'node:crypto';
import { recent } from '@tvaers/kit/runtime/recently-used';
import type { Caller, VerifyToken } from '../pipeline/authenticate.ts';

/** For this long what a token said is not looked at again; a key that was withdrawn is believed for as long. */
const REMEMBERED_SECONDS = 30;
/** Tokens remembered at most. */
const KEPT = 5000;

/** Who a token stands for, and when it ends. */
export interface VerifiedCaller extends Caller {
  /** Unix seconds. */
  expiresAt: number;
}

interface Remembered {
  caller: VerifiedCaller;
  /** Unix seconds. */
  until: number;
}

/** Tokens are secrets, so they are known by their hash alone. */
const nameOf = (token: string): string => createHash('sha256').update(token).digest('base64');

/**
 * A page asks many times with one token, and to check its signature costs more than all else a gateway does before it
 * plans. Only what was found valid is remembered, never beyond the token's own end.
 */
export function rememberCallers(
  verify: (token: string) => Promise<VerifiedCaller | null>,
  now: () => number = () => Date.now() / 1000,
): VerifyToken {
  const remembered = recent<Remembered>(KEPT);
  return async (token) => {
    const name = nameOf(token);
    const known = remembered.get(name);
    if (known && now() < known.until) return known.caller;
    const caller = await verify(token);
    if (caller) remembered.set(name, { caller, until: Math.min(now() + REMEMBERED_SECONDS, caller.expiresAt) });
    return caller;
  };
}
