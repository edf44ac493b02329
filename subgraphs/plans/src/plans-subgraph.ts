import { join } from 'node:path';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { createLoaders } from './context.ts';
import { eventHandlers } from './event-handlers.ts';
import { jointPlanResolvers } from './joint-plans/joint-plans.resolvers.ts';
import { planEntities, planMigrations } from './tables.ts';
import { taskResolvers } from './tasks/tasks.resolvers.ts';
import { transitionResolvers } from './transitions/transitions.resolvers.ts';

/** What this subgraph is, apart from where it runs. */
export const plansSubgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'plans',
  sdl: subgraphSdl(join(import.meta.dirname)),
  resolvers: {
    ...jointPlanResolvers,
    ...taskResolvers,
    ...transitionResolvers,
    Query: { ...jointPlanResolvers.Query, ...taskResolvers.Query },
    Mutation: { ...jointPlanResolvers.Mutation, ...taskResolvers.Mutation, ...transitionResolvers.Mutation },
    Citizen: { ...jointPlanResolvers.Citizen, ...taskResolvers.Citizen, ...transitionResolvers.Citizen },
  },
  createLoaders,
  entities: planEntities,
  migrations: planMigrations,
  eventHandlers,
};
