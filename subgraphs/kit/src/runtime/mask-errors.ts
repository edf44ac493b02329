import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ERROR_CODES, type ErrorCode } from '@tvaers/contract/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from './logger.ts';
import { PublicError } from './public-error.ts';
import { sayCoercionError, sayParseError, sayValidationError } from './request-errors.ts';

/** Whose request an error belongs to. */
export interface RequestTrace {
  correlationId: string;
  logger: Logger;
}

/**
 * The allow-list between what went wrong and what a client reads: a `PublicError` passes, what graphql itself says about
 * the request passes without suggestions and values, everything else is logged and becomes `INTERNAL_SERVER_ERROR`.
 */
export function createErrorMask<Context extends BaseContext & RequestTrace>(logger: Logger) {
  const traces = new WeakMap<Error, RequestTrace>();

  const plugin: ApolloServerPlugin<Context> = {
    // Runs just before the errors are formatted; formatting itself is not told which request it is for.
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) traces.set(error, contextValue);
      },
    }),
  };

  function formatError(_formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const trace = error instanceof Error ? traces.get(error) : undefined;
    return maskError(error, trace ?? { correlationId: '', logger });
  }

  return { plugin, formatError };
}

/** One error as a client may see it. */
export function maskError(error: unknown, { correlationId, logger }: RequestTrace): GraphQLFormattedError {
  const shown = publicSentence(error);
  const thrown = thrownBy(error);
  if (!shown) logger.error({ err: thrown, path: pathOf(error)?.join('.') }, 'masked an error');
  else if (thrown instanceof PublicError && thrown.cause)
    logger.warn({ err: thrown }, 'answered a fault with its code');
  const { code, message } = shown ?? inside;
  const path = pathOf(error);
  const locations = shown && error instanceof GraphQLError ? error.locations : undefined;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, correlationId },
  };
}

interface Sentence {
  code: ErrorCode;
  message: string;
}

const sentence = (code: ErrorCode, message: string = ERROR_CODES[code].message): Sentence => ({ code, message });
const inside = sentence('INTERNAL_SERVER_ERROR');

function publicSentence(error: unknown): Sentence | null {
  const thrown = thrownBy(error);
  if (thrown instanceof PublicError) return sentence(thrown.code, thrown.message);
  // What graphql and the server say about a request comes before any field is resolved. A resolver could choose these
  // codes and names for an error of its own, so one with a path never passes.
  if (!(error instanceof GraphQLError) || error.path) return null;
  switch (error.extensions.code) {
    case 'GRAPHQL_PARSE_FAILED':
      return sentence('GRAPHQL_PARSE_FAILED', sayParseError(error));
    case 'GRAPHQL_VALIDATION_FAILED':
      return sentence('GRAPHQL_VALIDATION_FAILED', sayValidationError(error));
    case 'BAD_USER_INPUT':
      return sentence('BAD_USER_INPUT', sayCoercionError(error));
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return sentence('BAD_REQUEST');
    default:
      return null;
  }
}

const pathOf = (error: unknown) => (error instanceof GraphQLError ? error.path : undefined);

/** graphql wraps what a resolver threw to add where. */
function thrownBy(error: unknown): unknown {
  return error instanceof GraphQLError && !(error instanceof PublicError) && error.originalError
    ? error.originalError
    : error;
}
