import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../design/loading.tsx';
import type { Session } from './session.ts';
import { SignInPage } from './sign-in-page.tsx';
import type { SignedInPerson } from './signed-in-person.ts';

type SignIn =
  | { state: 'finding-out' }
  | { state: 'out'; reason: string | null }
  | { state: 'in'; person: SignedInPerson };

interface SignInGateProps {
  session: Session;
  /** Name of the front-end. */
  title: string;
  home: string;
  /** What signing in is for, in a sentence. */
  invitation: string;
  children: (person: SignedInPerson) => ReactNode;
}

/** Shows its content to somebody who is signed in, and a way in to anybody else. */
export function SignInGate({ session, title, home, invitation, children }: SignInGateProps) {
  const [signIn, setSignIn] = useState<SignIn>({ state: 'finding-out' });
  const out = (reason: string | null) => setSignIn({ state: 'out', reason });

  useEffect(() => {
    session.resume().then(
      (person) => setSignIn(person ? { state: 'in', person } : { state: 'out', reason: null }),
      () => setSignIn({ state: 'out', reason: 'Du blev ikke logget ind. Prøv igen.' }),
    );
    return session.onEnd(() =>
      setSignIn({ state: 'out', reason: 'Du er blevet logget ud. Log ind igen for at fortsætte, hvor du var.' }),
    );
  }, [session]);

  const leaveToSignIn = () =>
    session.signIn().catch(() => out('Login svarer ikke lige nu. Tjek dit net, og prøv igen om lidt.'));

  if (signIn.state === 'finding-out') return <Loading what="Siden" />;
  if (signIn.state === 'in') return children(signIn.person);
  return (
    <SignInPage title={title} home={home} invitation={invitation} reason={signIn.reason} onSignIn={leaveToSignIn} />
  );
}
