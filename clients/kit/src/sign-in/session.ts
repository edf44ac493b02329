import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ClientConfig } from '../client-config.ts';
import { draftsBelongTo, forgetDrafts } from './drafts.ts';
import { personOf, type SignedInPerson } from './signed-in-person.ts';
import { forgetTab } from './tab-memory.ts';

/** Signing in and out, and the token of whoever is signed in. */
export interface Session {
  /** Who is signed in; finishes a sign-in that is just coming back. @throws Error when that failed */
  resume(): Promise<SignedInPerson | null>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Null when nobody is signed in any more. */
  accessToken(): Promise<string | null>;
  /** Forgets whoever is signed in, because the token ran out or the gateway does not take it any more. */
  end(): Promise<void>;
  /** Calls back once the sign-in has ended by itself; answers how to stop listening. */
  onEnd(ended: () => void): () => void;
}

/** Where the page was when it left to sign in; kept in the browser tab only. */
const RETURN_TO = 'tvaers.return-to';

/** Authorization code with PKCE. All it keeps goes with the browser tab: the next person may sit at the same machine. */
export function createSession({ issuer, clientId }: ClientConfig, base: string): Session {
  const home = new URL(base, location.href).href;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
  });
  const current = async (): Promise<User | null> => {
    const user = await manager.getUser();
    return user && !user.expired ? user : null;
  };

  const listeners = new Set<() => void>();
  const end = async (): Promise<void> => {
    forgetTab();
    await manager.removeUser();
    for (const tell of listeners) tell();
  };
  manager.events.addAccessTokenExpired(end);

  return {
    async resume() {
      if (comesBack()) {
        try {
          await manager.signinRedirectCallback();
        } finally {
          history.replaceState(null, '', sessionStorage.getItem(RETURN_TO) ?? home);
          sessionStorage.removeItem(RETURN_TO);
        }
      }
      const user = await current();
      if (user) draftsBelongTo(user.profile.sub);
      return user && personOf(user.profile);
    },
    async signIn() {
      forgetTab();
      sessionStorage.setItem(RETURN_TO, location.href);
      await manager.signinRedirect();
    },
    signOut() {
      forgetTab();
      forgetDrafts();
      return manager.signoutRedirect();
    },
    accessToken: async () => (await current())?.access_token ?? null,
    end,
    onEnd(ended) {
      listeners.add(ended);
      return () => listeners.delete(ended);
    },
  };
}

function comesBack(): boolean {
  const answer = new URLSearchParams(location.search);
  return answer.has('state') && (answer.has('code') || answer.has('error'));
}
