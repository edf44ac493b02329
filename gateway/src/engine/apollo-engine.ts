import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Sector } from '../subgraph-request/sector.ts';
import { sectorDataSource } from '../subgraph-request/sector-data-source.ts';
import { apolloLogger } from './apollo-logger.ts';
import type { GraphEngine } from './graph-engine.ts';
import { PLANNER_BOUNDS } from './plan/graph.ts';
import { type PlanStore, recentPlans } from './plan/plan-store.ts';

/** The engine empties its store when it loads a graph; plans made ahead for that very graph stay. */
const planCache = (plans: PlanStore) => ({
  get: async (key: string) => plans.get(key),
  set: async (key: string, plan: Parameters<PlanStore['set']>[1]) => void plans.set(key, plan),
  delete: async () => {},
  clear() {},
});

/** The stock engine, which ours is measured against. */
export function createApolloEngine(
  sdl: string,
  sectorOf: (name: string) => Sector,
  logger: Logger,
  plans: PlanStore = recentPlans(),
): GraphEngine {
  return new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => sectorDataSource(sectorOf(name)),
    serviceHealthCheck: false,
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { debug: PLANNER_BOUNDS, cache: planCache(plans) },
    logger: apolloLogger(logger),
  });
}
