import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { GraphCosts } from '../cost/read-costs.ts';
import type { OperationContext } from '../operation-context.ts';
import { chooseOperation } from '../pipeline/choose-operation.ts';
import { type CostBudgets, limitCost } from '../pipeline/limit-cost.ts';
import { limitIntrospection, type WhoReadsSchema } from '../pipeline/limit-introspection.ts';
import { limitOperation, type OperationLimits } from '../pipeline/limit-operation.ts';
import { limitPages } from '../pipeline/limit-pages.ts';
import { maskErrors } from '../pipeline/mask-errors.ts';
import { partWithAnswer } from '../pipeline/part-with-answer.ts';
import { requireScopes } from '../pipeline/require-scopes.ts';
import type { RootScopes } from '../supergraph/read-scopes.ts';
import { apolloLogger } from './apollo-logger.ts';
import type { GraphEngine } from './graph-engine.ts';

export interface GraphqlServerOptions {
  engine: GraphEngine;
  limits: OperationLimits;
  budgets: CostBudgets;
  /** What the graph says of its root fields and of what its fields cost. */
  graph: { scopes: RootScopes; costs: GraphCosts };
  introspection: WhoReadsSchema;
  logger: Logger;
}

/** More errors than these help nobody to mend a document. */
const MAX_VALIDATION_ERRORS = 10;

/** Parses, validates and hands over to the engine; everything about HTTP that is ours happens before it. */
export function createGraphqlServer(options: GraphqlServerOptions) {
  const { engine, limits, budgets, graph, introspection, logger } = options;
  return new ApolloServer<OperationContext>({
    gateway: engine,
    introspection: introspection !== 'off',
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens, noLocation: false },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    validationRules: [limitOperation(limits)],
    logger: apolloLogger(logger),
    plugins: [
      chooseOperation,
      requireScopes(graph.scopes),
      limitIntrospection(introspection),
      limitPages(limits.maxPageSize),
      limitCost(graph.costs, budgets),
      maskErrors,
      partWithAnswer,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
