import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { OperationContext } from '../operation-context.ts';
import type { Sector } from '../subgraph-request/sector.ts';
import { sectorDataSource } from '../subgraph-request/sector-data-source.ts';
import type { SupergraphFacts } from '../supergraph/read-supergraph.ts';
import { apolloLogger } from './apollo-logger.ts';

/** Plans an operation, asks the sectors and joins what they answer. The server needs no more of it than this interface. */
export type GraphEngine = NonNullable<ApolloServerOptionsWithGateway<OperationContext>['gateway']>;

/** Enough for any operation of people, and a bound on what a planner bomb can cost. */
const PLANNER_BOUNDS = { maxEvaluatedPlans: 1000, pathsLimit: 2000 };
const PLAN_CACHE_MIB = 50;

/**
 * The stock engine. It reports to its vendor unless told not to before it is built, so that is done here and not left
 * to whoever starts the process.
 */
export function createApolloEngine(
  { sdl }: SupergraphFacts,
  sectorOf: (name: string) => Sector,
  logger: Logger,
): GraphEngine {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  return new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => sectorDataSource(sectorOf(name)),
    serviceHealthCheck: false,
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { debug: PLANNER_BOUNDS },
    experimental_approximateQueryPlanStoreMiB: PLAN_CACHE_MIB,
    logger: apolloLogger(logger),
  });
}
