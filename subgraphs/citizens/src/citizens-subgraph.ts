import { mergeResolvers } from '@tvaers/kit/graphql/merge-resolvers';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { citizensMigrations } from '../migrations/all-migrations.ts';
import { accessLogResolvers } from './access-log/access-log.resolvers.ts';
import { raiseAccessAlerts } from './access-log/raise-access-alerts.ts';
import { citizenResolvers } from './citizens/citizens.resolvers.ts';
import { contactResolvers } from './contacts/contacts.resolvers.ts';
import { createLoaders, type Loaders } from './context.ts';
import { enrolmentResolvers } from './enrolments/enrolments.resolvers.ts';
import { citizensEntities } from './entities.ts';
import { eventHandlers } from './event-handlers.ts';
import { lastSeenResolvers } from './last-seen/last-seen.resolvers.ts';
import { livingSituationResolvers } from './living-situations/living-situations.resolvers.ts';
import { citizenMergeResolvers } from './merges/merges.resolvers.ts';
import { municipalityResolvers } from './municipalities/municipalities.resolvers.ts';

/** What this subgraph is, apart from where it runs. */
export const citizensSubgraph: SubgraphDefinition<Loaders> = {
  name: 'citizens',
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: mergeResolvers(
    ...[citizenResolvers, livingSituationResolvers, contactResolvers, lastSeenResolvers],
    ...[enrolmentResolvers, municipalityResolvers, citizenMergeResolvers, accessLogResolvers],
  ),
  createLoaders,
  entities: citizensEntities,
  migrations: citizensMigrations,
  eventHandlers,
  jobs: [raiseAccessAlerts],
};
