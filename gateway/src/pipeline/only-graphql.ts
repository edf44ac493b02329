import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

export const GRAPHQL_PATH = '/graphql';

/** The steps after this one are about GraphQL; any other path that nobody answered ends here. */
export const onlyGraphql: Step = ({ path, request }) => {
  if (path !== GRAPHQL_PATH) throw new Refusal(404, 'BAD_REQUEST', 'There is nothing at this address.');
  if (request.method === 'POST' || request.method === 'GET') return;
  throw new Refusal(405, 'BAD_REQUEST', 'GraphQL is asked by POST, or by GET for queries.', { allow: 'GET, POST' });
};
