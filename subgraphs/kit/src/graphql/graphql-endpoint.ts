import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ERROR_CODES, type ErrorCode } from '@tvaers/contract/error-codes';
import { HEADERS } from '@tvaers/contract/headers';
import type { OperationContext } from '../access/operation-context.ts';
import { createOperation, type OperationRoom } from '../database/operation.ts';
import { mayChange, spendEnvelope } from '../mutations/spend-envelope.ts';
import { ChildInNeed } from '../runtime/child-in-need.ts';
import type { HttpAnswer, HttpRequest, Route } from '../runtime/http-server.ts';
import { maskError } from '../runtime/mask-errors.ts';
import { TRACE_PARENT } from '../runtime/telemetry/trace-parent.ts';
import type { OperationOutcome, OperationWatch } from '../telemetry/watch-operations.ts';
import { told } from './compiled-execution.ts';
import type { CompiledOperations } from './execution/compiled-operations.ts';
import { knownQuestion } from './known-question.ts';
import { type Door, deadlineOf, openDoor } from './viewer-door.ts';

export type SubgraphContext<Loaders> = OperationContext & { readonly loaders: Loaders };

interface Endpoint<Loaders> {
  apollo: ApolloServer<SubgraphContext<Loaders>>;
  operations: CompiledOperations;
  room: OperationRoom;
  door: Door;
  watch: OperationWatch;
  createLoaders(context: OperationContext): Loaders;
  /** Whether a document asks for anything about a citizen. */
  aboutPeople(query: unknown): boolean;
}

/** `/graphql`: who asks, then one operation from the first statement to the commit, then the answer. */
export function graphqlRoute<Loaders>(endpoint: Endpoint<Loaders>): Route {
  return { methods: ['GET', 'POST'], path: '/graphql', handle: (request) => answer(request, endpoint) };
}

async function answer<Loaders>(request: HttpRequest, endpoint: Endpoint<Loaders>): Promise<HttpAnswer> {
  const opened = openDoor(request, endpoint.door);
  if ('refusal' in opened) {
    request.logger.warn({ refusal: opened.refusal }, 'refused a caller');
    endpoint.watch.refused();
    return refuse(401, 'UNAUTHENTICATED', request.correlationId);
  }
  const { viewer, operation: name, correlationId, id: envelopeId } = opened.envelope;
  const watched = endpoint.watch.begin(request.headers[TRACE_PARENT]);
  const refuseAs = (outcome: OperationOutcome, status: number, code: ErrorCode) => {
    watched.ended(outcome);
    return refuse(status, code, correlationId);
  };
  const deadline = deadlineOf(request);
  if (deadline !== undefined && deadline <= Date.now()) return refuseAs('late', 504, 'SUBGRAPH_TIMEOUT');
  if (!endpoint.room.dataSource.isInitialized) return refuseAs('no-database', 503, 'SUBGRAPH_UNAVAILABLE');
  const body = readGraphqlBody(request);
  if (body === null) return refuseAs('bad-request', 400, 'BAD_REQUEST');

  const logger = new ChildInNeed(endpoint.room.logger, { correlationId });
  const { query } = body as { query?: unknown };
  const changes = mayChange(query);
  // What changes something is carried through, whoever leaves.
  const abandoned = changes ? undefined : request.abandoned;
  const aboutPeople = endpoint.aboutPeople(query);
  const trace = { tracer: endpoint.watch.tracer, span: watched.span };
  const start = { viewer, operation: name, correlationId, deadline, abandoned, logger, aboutPeople, trace };
  const operation = createOperation(endpoint.room, start);
  try {
    if (changes && !(await spendEnvelope(operation.context, envelopeId))) {
      await operation.rollback();
      logger.warn({ refusal: 'replayed' }, 'refused a caller');
      endpoint.watch.refused();
      watched.ended('rolled-back');
      return refuse(401, 'UNAUTHENTICATED', correlationId);
    }
    const context = { loaders: endpoint.createLoaders(operation.context), ...operation.context };
    const answered =
      (await answerKnown(request, body, context, endpoint)) ?? (await ask(request, body, context, endpoint));
    await operation.commit();
    watched.ended('kept', operation.statements());
    logger.debug(
      { operation: name, citizens: context.disclosures.size, statements: operation.statements() },
      'answered',
    );
    return answered;
  } catch (error) {
    await operation.rollback();
    watched.ended('rolled-back', operation.statements());
    if (abandoned?.aborted) logger.info({ operation: name }, 'the caller left before the answer');
    // Whatever was read or written is not kept, so nothing of it may be told.
    const fault = { errors: [maskError(error, { correlationId, logger })] };
    return { status: 200, headers: jsonHeaders(correlationId), body: JSON.stringify(fault) };
  }
}

/** The short way, for what the server has let through before: nothing is looked at twice. */
async function answerKnown<Loaders>(
  request: HttpRequest,
  body: unknown,
  context: SubgraphContext<Loaders>,
  { operations }: Endpoint<Loaders>,
): Promise<HttpAnswer | null> {
  const question = knownQuestion(request, body, operations);
  const executed = await question?.execute(context, question.variables);
  if (!executed) return null;
  const headers = { [HEADERS.correlationId]: context.correlationId };
  return { status: 200, headers, json: told(executed, context) };
}

async function ask<Loaders>(
  request: HttpRequest,
  body: unknown,
  context: SubgraphContext<Loaders>,
  { apollo }: Endpoint<Loaders>,
): Promise<HttpAnswer> {
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers: headerMap(request), search: request.search, body },
    context: async () => context,
  });
  if (result.body.kind !== 'complete') throw new Error('Answers in parts are not supported.');
  const headers = { ...Object.fromEntries(result.headers), [HEADERS.correlationId]: context.correlationId };
  return { status: result.status ?? 200, headers, body: withCorrelation(result, context.correlationId) };
}

/** A request that the server refuses before it becomes an operation is formatted without knowing whose it is. */
function withCorrelation(
  { status = 200, body }: { status?: number; body: { kind: string; string?: string } },
  correlationId: string,
): string {
  const text = body.string ?? '';
  return status < 400 ? text : text.replaceAll('"correlationId":""', `"correlationId":"${correlationId}"`);
}

/** The parsed body; null when it is no JSON. The server itself says what else a body must be. */
function readGraphqlBody({ method, body, headers }: HttpRequest): unknown {
  if (method === 'GET' || !headers['content-type']?.startsWith('application/json')) return {};
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

function headerMap({ headers }: HttpRequest): HTTPGraphQLRequest['headers'] {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

function refuse(status: number, code: ErrorCode, correlationId: string): HttpAnswer {
  const error = { message: ERROR_CODES[code].message, extensions: { code, correlationId } };
  return { status, headers: jsonHeaders(correlationId), body: JSON.stringify({ errors: [error] }) };
}

const jsonHeaders = (correlationId: string) => ({
  'content-type': 'application/json; charset=utf-8',
  [HEADERS.correlationId]: correlationId,
});
