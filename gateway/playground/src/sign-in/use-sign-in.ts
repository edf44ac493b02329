import { useEffect, useState } from 'react';
import type { Session } from './session.ts';
import { personOf, type SignedInPerson } from './signed-in-person.ts';

export type SignIn =
  | { state: 'finding-out' }
  | { state: 'out'; problem: string | null }
  | { state: 'in'; person: SignedInPerson };

const ENDED = 'Your sign-in has ended. Sign in again to go on.';

/** Follows who is signed in while the page is open. */
export function useSignIn(session: Session): SignIn {
  const [signIn, setSignIn] = useState<SignIn>({ state: 'finding-out' });

  useEffect(() => {
    let gone = false;
    const tell = (next: SignIn) => {
      if (!gone) setSignIn(next);
    };
    session.resume().then(
      (user) => tell(user ? { state: 'in', person: personOf(user) } : { state: 'out', problem: null }),
      (fault: Error) => tell({ state: 'out', problem: `Signing in failed: ${fault.message}` }),
    );
    const stop = session.onChange((user) =>
      tell(user ? { state: 'in', person: personOf(user) } : { state: 'out', problem: ENDED }),
    );
    return () => {
      gone = true;
      stop();
    };
  }, [session]);

  return signIn;
}
