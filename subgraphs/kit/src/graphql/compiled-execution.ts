import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { maskError, type RequestTrace } from '../runtime/mask-errors.ts';
import type { Executed } from './execution/compile-operation.ts';
import type { CompiledOperations } from './execution/compiled-operations.ts';

/** Carries out what the server has let through; what cannot be compiled the server carries out itself. */
export const compiledExecution = <Context extends BaseContext & RequestTrace>(
  operations: CompiledOperations,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ source, document, request, contextValue }) => {
      const execute = operations.letThrough(source, request.operationName ?? undefined, document);
      const executed = await execute(contextValue, request.variables ?? {});
      if (!executed) return null;
      const singleResult = told(executed, contextValue);
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
    },
  }),
});

/** What a caller is told of an operation: errors masked, and before the data as the specification would have it. */
export const told = ({ data, errors }: Executed, trace: RequestTrace) => ({
  ...(errors.length > 0 && { errors: errors.map((error) => maskError(error, trace)) }),
  data,
});
