import type { Session } from '../sign-in/session.ts';
import type { SignedInPerson } from '../sign-in/signed-in-person.ts';

export interface FakeSession extends Session {
  /** What has been asked of it, in order. */
  asked: string[];
}

/** A sign-in with nobody behind it: this person is in from the start, or nobody. */
export function fakeSession(person: SignedInPerson | null): FakeSession {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  return {
    asked,
    resume: async () => person,
    signIn: async () => void asked.push('sign in'),
    signOut: async () => void asked.push('sign out'),
    accessToken: async () => (person ? 'a-token' : null),
    async end() {
      asked.push('end');
      for (const tell of listeners) tell();
    },
    onEnd(ended) {
      listeners.add(ended);
      return () => listeners.delete(ended);
    },
  };
}
