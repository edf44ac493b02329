import { mergeResolvers } from '@tvaers/kit/graphql/merge-resolvers';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { createLoaders } from './context.ts';
import { eventHandlers } from './event-handlers.ts';
import { jobs } from './jobs.ts';
import { jointPlanResolvers } from './joint-plans/joint-plans.resolvers.ts';
import { planEntities, planMigrations } from './tables.ts';
import { taskResolvers } from './tasks/tasks.resolvers.ts';
import { transitionResolvers } from './transitions/transitions.resolvers.ts';

/** What this subgraph is, apart from where it runs. */
export const plansSubgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'plans',
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: mergeResolvers(jointPlanResolvers, taskResolvers, transitionResolvers),
  createLoaders,
  entities: planEntities,
  migrations: planMigrations,
  eventHandlers,
  jobs,
};
