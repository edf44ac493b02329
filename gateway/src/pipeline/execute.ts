import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { OperationContext } from '../operation-context.ts';
import type { HotOperations } from '../rehearsal/hot-operations.ts';
import type { WithServer } from '../supergraph/generation.ts';
import { answer } from './answer.ts';
import type { Exchange, Step } from './exchange.ts';
import { publicErrors } from './public-errors.ts';
import { wantsQueryPlan } from './wants-query-plan.ts';
import { whenClosed } from './when-closed.ts';

/** The only headers of the client that GraphQL handling looks at. */
const READ_HEADERS = ['accept', 'content-type', 'apollo-require-preflight'] as const;

function toHttpRequest({ request, search, body }: Exchange): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name of READ_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, String(value));
  }
  return { method: request.method ?? 'GET', headers, search, body };
}

/** Fires when the client went away before it had its answer. */
function abandonmentOf(exchange: Exchange): Abandonment {
  const abandonment = new Abandonment();
  whenClosed(exchange, () => {
    if (!exchange.response.writableFinished) abandonment.abort(new Error('The client has left.'));
  });
  return abandonment;
}

/** What the server refuses before it has a context (such as a cross-site request) has not been masked yet. */
function maskedBody({ body }: HTTPGraphQLResponse, context: OperationContext): string {
  if (body.kind !== 'complete') throw new Error('the gateway answers in one piece');
  if (context.learned.masked) return body.string;
  const { errors = [] } = JSON.parse(body.string) as { errors?: GraphQLFormattedError[] };
  const restored = errors.map(({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? {} }));
  return JSON.stringify({ errors: publicErrors(restored, context) });
}

/** Operations that were carried out, whatever became of their parts. */
function note({ body }: Exchange, noteOperation: HotOperations['note']): void {
  const { query, operationName } = body ?? {};
  if (typeof query === 'string')
    noteOperation({ document: query, name: typeof operationName === 'string' ? operationName : undefined });
}

/** Hands the request to GraphQL and sends what comes back. */
export const execute =
  (during: WithServer, operationMilliseconds: number, noteOperation: HotOperations['note']): Step =>
  async (exchange) => {
    const context: OperationContext = {
      correlationId: exchange.correlationId,
      logger: exchange.logger,
      viewer: exchange.viewer,
      app: exchange.app,
      abandoned: abandonmentOf(exchange),
      endsAt: Date.now() + operationMilliseconds,
      wantsQueryPlan: wantsQueryPlan(exchange),
      silentSectors: new Map(),
      learned: exchange.learned,
      span: exchange.span,
    };
    const httpGraphQLRequest = toHttpRequest(exchange);
    const result = await during((server) =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    const status = result.status ?? 200;
    if (status === 200) note(exchange, noteOperation);
    const headers = Object.fromEntries([...result.headers].filter(([name]) => name !== 'cache-control'));
    answer(exchange, maskedBody(result, context), { status, headers });
  };
