import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from '../operation-context.ts';
import { refusedOperation } from './refused-operation.ts';

/**
 * Finds out before planning that there is nothing to run: no operation of that name in the document, several and none
 * named, or one of a kind the graph does not have. The engine would take each for a fault of ours.
 */
export const chooseOperation: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema, contextValue }) {
        contextValue.learned.operation = { name: operation?.name?.value ?? null };
        if (!operation)
          throw refusedOperation('BAD_REQUEST', 'Say by its name which operation of the document is meant.');
        if (!schema.getRootType(operation.operation))
          throw refusedOperation('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation}s.`);
      },
    };
  },
};
