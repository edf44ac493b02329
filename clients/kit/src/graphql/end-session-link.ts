import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import type { Session } from '../sign-in/session.ts';

const UNAUTHORIZED = 401;

const isSignedOut = (error: unknown): boolean =>
  (ServerError.is(error) && error.statusCode === UNAUTHORIZED) ||
  (CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED'));

/** Ends the sign-in when the gateway no longer takes its token, so that no page stays open that nobody may read. */
export const endSessionLink = (session: Pick<Session, 'end'>): ErrorLink =>
  new ErrorLink(({ error }) => {
    if (isSignedOut(error)) void session.end();
  });
