import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { PageFrame } from '@tvaers/client-kit/design/page-frame.tsx';
import type { Session } from '@tvaers/client-kit/sign-in/session.ts';
import { SignInGate } from '@tvaers/client-kit/sign-in/sign-in-gate.tsx';
import { BrowserRouter } from 'react-router';
import { personOnPage } from './person-on-page.ts';
import { AppRoutes } from './routes.tsx';

interface AppProps {
  base: string;
  session: Session;
  graph: ApolloClient;
}

const TITLE = 'Mine oplysninger';
const INVITATION = 'Log ind for at se, hvem der har set dine oplysninger, og for at bestemme, hvem der må.';

/** The citizen's front-end: sign-in around, head on top, pages by address. */
export function App({ base, session, graph }: AppProps) {
  return (
    <SignInGate session={session} title={TITLE} home={base} invitation={INVITATION}>
      {(person) => (
        <ApolloProvider client={graph}>
          <BrowserRouter basename={base}>
            <PageFrame title={TITLE} home={base} person={person.name} onSignOut={() => session.signOut()}>
              <AppRoutes person={personOnPage(person)} />
            </PageFrame>
          </BrowserRouter>
        </ApolloProvider>
      )}
    </SignInGate>
  );
}
