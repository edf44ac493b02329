import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@tvaers/contract/error-codes';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { GraphQLError } from 'graphql';
import type { OperationContext } from '../operation-context.ts';

/** The server answers 500 unless an error says whose mistake it was. */
function refused(code: ErrorCode, message: string): GraphQLError {
  const error = new PublicError(code, message);
  error.extensions.http = { status: 400 };
  return error;
}

/**
 * Finds out before planning that there is nothing to run: no operation of that name in the document, several and none
 * named, or one of a kind the graph does not have. The engine would take each for a fault of ours.
 */
export const chooseOperation: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema }) {
        if (!operation) throw refused('BAD_REQUEST', 'Say by its name which operation of the document is meant.');
        if (!schema.getRootType(operation.operation))
          throw refused('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation}s.`);
      },
    };
  },
};
