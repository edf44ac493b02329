import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Sector } from '../subgraph-request/sector.ts';
import { sectorDataSource } from '../subgraph-request/sector-data-source.ts';
import { apolloLogger } from './apollo-logger.ts';
import type { GraphEngine } from './graph-engine.ts';
import { PLANNER_BOUNDS } from './plan/graph.ts';

const PLAN_CACHE_MIB = 50;

/** The stock engine, which ours is measured against. */
export function createApolloEngine(sdl: string, sectorOf: (name: string) => Sector, logger: Logger): GraphEngine {
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
