import { mergeResolvers } from '@tvaers/kit/graphql/merge-resolvers';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { careTeamResolvers } from './care-teams/care-teams.resolvers.ts';
import { caseloadResolvers } from './caseloads/caseloads.resolvers.ts';
import { createLoaders } from './context.ts';
import { eventHandlers } from './event-handlers.ts';
import { jobs } from './jobs.ts';
import { offerResolvers } from './offers/offers.resolvers.ts';
import { organisationResolvers } from './organisations/organisations.resolvers.ts';
import { successionResolvers } from './organisations/succession.resolvers.ts';
import { staffMemberResolvers } from './staff-members/staff-members.resolvers.ts';
import { staffEntities, staffMigrations } from './tables.ts';
import { teamResolvers } from './teams/teams.resolvers.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';

/** What this subgraph is, apart from where it runs. */
export const staffSubgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: 'staff',
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: mergeResolvers(
    viewerResolvers,
    organisationResolvers,
    successionResolvers,
    staffMemberResolvers,
    teamResolvers,
    offerResolvers,
    careTeamResolvers,
    caseloadResolvers,
  ),
  createLoaders,
  hasDirectory: true,
  entities: staffEntities,
  migrations: staffMigrations,
  eventHandlers,
  jobs,
};
