import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDisableSuggestions } from '@apollo/server/plugin/disableSuggestions';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../runtime/logger.ts';
import { createErrorMask, type RequestTrace } from '../runtime/mask-errors.ts';
import { compiledExecution } from './compiled-execution.ts';
import type { CompiledOperations } from './execution/compiled-operations.ts';

interface Options {
  schema: GraphQLSchema;
  operations: CompiledOperations;
  logger: Logger;
  introspection: boolean;
}

/** The server behind `/graphql`. What is off is off for a reason: it reports to others, or it costs on every field. */
export function createApolloServer<Context extends BaseContext & RequestTrace>({
  schema,
  operations,
  logger,
  introspection,
}: Options) {
  const { plugin, formatError } = createErrorMask<Context>(logger);
  return new ApolloServer<Context>({
    schema,
    formatError,
    introspection,
    nodeEnv: 'production',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // A register of documents would let anybody who may ask once fill its memory.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      plugin,
      compiledExecution<Context>(operations),
      // Both look at every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDisableSuggestions(),
    ],
  });
}
