import type { ApolloServerPlugin } from '@apollo/server';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { OperationContext } from '../operation-context.ts';
import { publicErrors } from './public-errors.ts';

/** What was not executed is never a success, whatever the client asked for. */
const NOT_EXECUTED = 400;

/**
 * Values that do not fit the schema are left out by the engine without a word. Below an entity that a sector said does not
 * exist that is expected; anywhere else a part of the answer is missing and the client is told.
 */
const isMisfit = (context: OperationContext, extensions: Record<string, unknown> | undefined): boolean =>
  Boolean(extensions?.valueCompletion) && !context.learned.nullEntity;

/** Expected or not: an answer of null and nothing else says neither what is there nor why, and GraphQL forbids it. */
const isNothing = (data: unknown, told: readonly Error[]): boolean => data === null && told.length === 0;

const misfit = () =>
  new PublicError('INTERNAL_SERVER_ERROR', 'A sector gave a value that does not fit the schema; it is missing.');

/** What an answer says beside its data, to those who may know. */
const extensionsFor = ({ app, learned: { cost, queryPlan } }: OperationContext): Record<string, unknown> => ({
  ...(cost && app?.scopes.has('cost:read') && { cost }),
  // Found out only for those who may see it.
  ...(queryPlan && { queryPlan }),
});

/** The last look at every answer: its errors are replaced, and of extensions only our own leave the house. */
export const maskErrors: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, errors = [], contextValue }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        const { data, extensions: found } = singleResult;
        const all = isMisfit(contextValue, found) || isNothing(data, errors) ? [...errors, misfit()] : errors;
        delete singleResult.extensions;
        const extensions = extensionsFor(contextValue);
        if (Object.keys(extensions).length > 0) singleResult.extensions = extensions;
        contextValue.learned.missing = all.length > 0;
        if (all.length > 0) singleResult.errors = publicErrors(all, contextValue);
        if (data === undefined) http.status = Math.max(http.status ?? 0, NOT_EXECUTED);
        contextValue.learned.masked = true;
      },
    };
  },
};
