import { type ExecutionResult, GraphQLError } from 'graphql';

export interface GraphQLRequest {
  query: string;
  variables?: unknown;
  operationName?: string | null | undefined;
}

/** Asks the graph as the signed-in person, unless the headers editor names an authorization of its own. */
export type AskGraph = <Data = Record<string, unknown>>(
  request: GraphQLRequest,
  headers?: Record<string, string>,
) => Promise<ExecutionResult<Data>>;

export const askGraph =
  (graphql: string, accessToken: () => Promise<string | null>): AskGraph =>
  async (request, headers = {}) => {
    const token = await accessToken();
    const response = await fetch(graphql, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...lowerCased(headers),
      },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return { errors: [new GraphQLError(`The gateway answered HTTP ${response.status} and no JSON.`)] };
    }
  };

/** Header names are compared without case, object keys are not: "Authorization" has to replace "authorization". */
const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
