import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import type { Session } from '../sign-in/session.ts';

/**
 * The one graph, asked with the token of whoever is signed in. What it has read stays in memory and goes with the page.
 */
export function createGraph(graphql: string, session: Pick<Session, 'accessToken'>): ApolloClient {
  const authorised = new SetContextLink(async ({ headers }) => {
    const token = await session.accessToken();
    return { headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) } };
  });
  return new ApolloClient({
    link: authorised.concat(new HttpLink({ uri: graphql })),
    cache: new InMemoryCache({ possibleTypes: POSSIBLE_TYPES }),
  });
}

/** Which types stand behind the interfaces and unions of the graph; a test keeps it equal to the supergraph. */
export const POSSIBLE_TYPES = {
  Intervention: ['FactCourse', 'GeneralCourse', 'HousingFirstCourse', 'SubstitutionTreatment'],
  TaskAssignee: ['StaffMember', 'Team'],
};

/**
 * How every page asks: what is there at once and the newest after it, and errors beside what could be read, because a
 * dead sector empties its own fields and no more.
 */
export const PAGE_POLICY = { errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
