import { type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../design/loading.tsx';
import { Notice } from '../design/notice.tsx';
import type { Session } from './session.ts';
import type { SignedInPerson } from './signed-in-person.ts';

type SignIn =
  | { state: 'finding-out' }
  | { state: 'out'; reason: string | null }
  | { state: 'in'; person: SignedInPerson };

interface SignInGateProps {
  session: Session;
  title: string;
  children: (person: SignedInPerson) => ReactNode;
}

/** Shows its content to somebody who is signed in, and a way in to anybody else. */
export function SignInGate({ session, title, children }: SignInGateProps) {
  const [signIn, setSignIn] = useState<SignIn>({ state: 'finding-out' });

  useEffect(() => {
    session.resume().then(
      (person) => setSignIn(person ? { state: 'in', person } : { state: 'out', reason: null }),
      () => setSignIn({ state: 'out', reason: 'Du blev ikke logget ind. Prøv igen.' }),
    );
    return session.onEnd(() =>
      setSignIn({ state: 'out', reason: 'Du er blevet logget ud. Log ind igen for at fortsætte.' }),
    );
  }, [session]);

  if (signIn.state === 'finding-out') return <Loading what="Siden" />;
  if (signIn.state === 'in') return children(signIn.person);
  return (
    <main id="indhold" className="container py-6">
      <h1>{title}</h1>
      {signIn.reason ? <Notice kind="warning">{signIn.reason}</Notice> : null}
      <p className="font-lead">Log ind for at se dine borgere.</p>
      <button type="button" className="button button-primary" onClick={() => session.signIn()}>
        Log ind
      </button>
    </main>
  );
}
