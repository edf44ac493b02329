import type { Viewer } from '@tvaers/contract/viewer';
import type { App } from '../sign-in/app-from-claims.ts';
import { IdentityUnreachable } from '../sign-in/identity-unreachable.ts';
import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Who asks, and by which app. */
export interface Caller {
  viewer: Viewer;
  app: App;
}

/** Answers who a token stands for; null when it is not valid. Throws `IdentityUnreachable` when that cannot be told. */
export type VerifyToken = (token: string) => Promise<Caller | null>;

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

/** Only here does a request get a viewer, and only from a token of the pinned issuer. Runs before the body is read. */
export const authenticate =
  (verify: VerifyToken): Step =>
  async (exchange) => {
    const token = BEARER.exec(exchange.request.headers.authorization ?? '')?.[1];
    try {
      const caller = token ? await verify(token) : null;
      exchange.viewer = caller?.viewer ?? null;
      exchange.app = caller?.app ?? null;
    } catch (error) {
      if (!(error instanceof IdentityUnreachable)) throw error;
      exchange.logger.error({ err: error }, 'cannot verify tokens');
      const message = 'Sign-in cannot be checked right now; try again shortly.';
      throw new Refusal(503, 'INTERNAL_SERVER_ERROR', message, { 'retry-after': '5' });
    }
    if (!exchange.viewer) throw new Refusal(401, 'UNAUTHENTICATED', undefined, { 'www-authenticate': 'Bearer' });
  };
