import { factJobs } from '@tvaers/kit/access/facts/fact-jobs';
import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { mergeResolvers } from '@tvaers/kit/graphql/merge-resolvers';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { interventionMigrations } from '../migrations/migrations.ts';
import { anonymousResolvers } from './anonymous/anonymous.resolvers.ts';
import { appointmentResolvers } from './appointments/appointment.resolvers.ts';
import { createLoaders, type InterventionsLoaders } from './context.ts';
import { copyCitizen } from './copies/copy-citizen.ts';
import { copyEnrolment, copyLivingSituation } from './copies/copy-citizen-facts.ts';
import { copyOrganisation } from './copies/copy-organisation.ts';
import { followMerge, undoMerge } from './copies/follow-merge.ts';
import { factResolvers } from './fact/fact.resolvers.ts';
import { hospitalStayResolvers } from './hospital-stays/hospital-stay.resolvers.ts';
import { housingFirstResolvers } from './housing-first/housing-first.resolvers.ts';
import { interventionEntities } from './intervention-tables.ts';
import { interventionResolvers } from './interventions/intervention.resolvers.ts';
import { medcomResolvers } from './medcom/medcom.resolvers.ts';
import { medcomRoute } from './medcom/medcom.route.ts';
import type { VerifyToken } from './sign-in/machine-token.ts';
import { substitutionResolvers } from './substitution/substitution.resolvers.ts';

/** What migrations, seed and server have in common. */
export const interventionTables = {
  name: 'interventions',
  entities: interventionEntities,
  migrations: interventionMigrations,
} as const;

const eventHandlers: EventHandlers = {
  'citizen.identified': copyCitizen,
  'citizen.living-situation-changed': copyLivingSituation,
  'citizen.enrolment-changed': copyEnrolment,
  'citizen.merged': followMerge,
  'citizen.merge-undone': undoMerge,
  'staff.organisation-changed': copyOrganisation,
};

/** The subgraph, apart from where it runs; `verifyToken` says who knocks at the door for hospitals' messages. */
export const interventionsSubgraph = (verifyToken: VerifyToken): SubgraphDefinition<InterventionsLoaders> => ({
  ...interventionTables,
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: mergeResolvers(
    interventionResolvers,
    factResolvers,
    housingFirstResolvers,
    substitutionResolvers,
    appointmentResolvers,
    hospitalStayResolvers,
    medcomResolvers,
    anonymousResolvers,
  ),
  createLoaders,
  eventHandlers,
  jobs: factJobs,
  routes: ({ run }) => [medcomRoute(verifyToken)({ run })],
});
