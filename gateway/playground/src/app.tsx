import { SignedIn } from './screens/signed-in.tsx';
import { Welcome } from './screens/welcome.tsx';
import type { Session } from './sign-in/session.ts';
import { useSignIn } from './sign-in/use-sign-in.ts';

/** Signed out or signed in: there is nothing else. */
export function App({ session, graphql }: { session: Session; graphql: string }) {
  const signIn = useSignIn(session);
  switch (signIn.state) {
    case 'finding-out':
      return null;
    case 'out':
      return <Welcome problem={signIn.problem} onSignIn={() => session.signIn()} />;
    case 'in':
      return <SignedIn person={signIn.person} session={session} graphql={graphql} />;
  }
}
