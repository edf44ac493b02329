import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import type { ClientConfig } from '../client-config.ts';
import fragmentTypes from '../generated/possible-types.ts';
import type { Session } from '../sign-in/session.ts';
import { documentByHashLink } from './document-by-hash-link.ts';
import { emergencyHeaders } from './emergency-grants.ts';
import { endSessionLink } from './end-session-link.ts';
import { refusedGrantLink } from './refused-grant-link.ts';

/**
 * The one graph, asked with the token of whoever is signed in. What it has read stays in memory and goes with the page.
 * An operation that names a person in its context (`citizenId`) carries the emergency access that runs for that person.
 * @param network how requests travel; tests give a network of their own
 */
export function createGraph(
  { graphql, documents }: Pick<ClientConfig, 'graphql' | 'documents'>,
  session: Pick<Session, 'accessToken' | 'end'>,
  network: typeof fetch = (...request) => fetch(...request),
): ApolloClient {
  const authorised = new SetContextLink(async ({ headers, citizenId }) => {
    const token = await session.accessToken();
    const authorization = token && { authorization: `Bearer ${token}` };
    return { headers: { ...headers, ...authorization, ...emergencyHeaders(citizenId) } };
  });
  return new ApolloClient({
    link: ApolloLink.from([
      endSessionLink(session),
      refusedGrantLink(),
      authorised,
      ...(documents === 'by-hash' ? [documentByHashLink()] : []),
      new HttpLink({ uri: graphql, fetch: network }),
    ]),
    cache: new InMemoryCache({ possibleTypes: fragmentTypes.possibleTypes }),
  });
}

/**
 * How every page asks. Errors come beside what could be read, because a dead sector empties its own fields and no more.
 * Always from the network: the cache keeps the nulls of a dead sector but not the error that explains them, so a page
 * drawn from it would say »no plan« of somebody who has one.
 */
export const PAGE_POLICY = { errorPolicy: 'all', fetchPolicy: 'network-only' } as const;
