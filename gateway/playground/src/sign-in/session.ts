import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { PlaygroundConfig } from '../playground-config.ts';

/** Signing in and out, and the token of whoever is signed in. */
export interface Session {
  /** Who is signed in now; finishes a sign-in that is just coming back. Throws when that failed. */
  resume(): Promise<User | null>;
  /** Leaves for the login page. `another` shows it to somebody who is signed in, too. */
  signIn(options?: { another: boolean }): Promise<void>;
  signOut(): Promise<void>;
  /** Null when nobody is signed in any more. */
  accessToken(): Promise<string | null>;
  /** Told of each new person, and with null when the sign-in ended. Gives back how to stop. */
  onChange(tell: (user: User | null) => void): () => void;
}

const comesBack = (): boolean => {
  const answer = new URLSearchParams(location.search);
  return answer.has('state') && (answer.has('code') || answer.has('error'));
};

/** Authorization code with PKCE. What it keeps goes with the browser tab, because the next person may sit here too. */
export function createSession({ issuer, clientId }: PlaygroundConfig): Session {
  const here = new URL(import.meta.env.BASE_URL, location.href).href;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: here,
    post_logout_redirect_uri: here,
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // By refresh token, a minute before the access token ends; when that fails, the sign-in is over.
    automaticSilentRenew: true,
  });

  return {
    async resume() {
      if (comesBack()) {
        try {
          await manager.signinRedirectCallback();
        } finally {
          history.replaceState(null, '', here);
        }
      }
      const user = await manager.getUser();
      return user && !user.expired ? user : null;
    },
    signIn: ({ another } = { another: false }) => manager.signinRedirect(another ? { prompt: 'login' } : {}),
    signOut: () => manager.signoutRedirect(),
    async accessToken() {
      const user = await manager.getUser();
      return user && !user.expired ? user.access_token : null;
    },
    onChange(tell) {
      const ended = () => tell(null);
      manager.events.addUserLoaded(tell);
      manager.events.addAccessTokenExpired(ended);
      return () => {
        manager.events.removeUserLoaded(tell);
        manager.events.removeAccessTokenExpired(ended);
      };
    },
  };
}
