import type { KeyObject } from 'node:crypto';
import { factJobs } from '@tvaers/kit/access/facts/fact-jobs';
import { mergeResolvers } from '@tvaers/kit/graphql/merge-resolvers';
import { subgraphSdl } from '@tvaers/kit/graphql/shared-schema';
import type { SubgraphDefinition } from '@tvaers/kit/graphql/subgraph-server';
import { citizensMigrations } from '../migrations/all-migrations.ts';
import { accessDecisionResolvers } from './access-decisions/access-decisions.resolvers.ts';
import { accessFiguresResolvers } from './access-figures/access-figures.resolvers.ts';
import { accessLogResolvers } from './access-log/access-log.resolvers.ts';
import { raiseAccessAlerts } from './access-log/raise-access-alerts.ts';
import { blockResolvers } from './blocks/blocks.resolvers.ts';
import { citizenResolvers } from './citizens/citizens.resolvers.ts';
import { confidentialityResolvers } from './confidentiality/confidentiality.resolvers.ts';
import { UNIT_OF_THE_SEEDS } from './config.ts';
import { consentResolvers } from './consents/consents.resolvers.ts';
import { contactResolvers } from './contacts/contacts.resolvers.ts';
import { createLoaders, type Loaders } from './context.ts';
import { emergencyAccessResolvers } from './emergency-access/emergency-access.resolvers.ts';
import { grantsSignedBy } from './emergency-access/grant-of.ts';
import { remindOfReviews } from './emergency-access/remind-of-reviews.ts';
import { enrolmentResolvers } from './enrolments/enrolments.resolvers.ts';
import { citizensEntities } from './entities.ts';
import { eventHandlers } from './event-handlers.ts';
import { guardianResolvers } from './guardians/guardians.resolvers.ts';
import { lastSeenResolvers } from './last-seen/last-seen.resolvers.ts';
import { livingSituationResolvers } from './living-situations/living-situations.resolvers.ts';
import { citizenMergeResolvers } from './merges/merges.resolvers.ts';
import { municipalityResolvers } from './municipalities/municipalities.resolvers.ts';
import { viewerAccessResolvers } from './viewer-access/viewer-access.resolvers.ts';

/** What an installation decides for this subgraph. */
interface CitizensSettings {
  /** The organisation whose enrolments these are. */
  unitId: string;
  /** Signs grants of emergency access. Null where nobody can take one. */
  emergencyKey: KeyObject | null;
}

/** What this subgraph is, apart from where it runs. */
export const defineCitizensSubgraph = ({ unitId, emergencyKey }: CitizensSettings): SubgraphDefinition<Loaders> => ({
  name: 'citizens',
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: mergeResolvers(
    ...[citizenResolvers, livingSituationResolvers, contactResolvers, lastSeenResolvers],
    ...[enrolmentResolvers(unitId), municipalityResolvers, citizenMergeResolvers, accessLogResolvers],
    ...[consentResolvers, blockResolvers, accessDecisionResolvers, guardianResolvers, confidentialityResolvers],
    ...[emergencyAccessResolvers(grantsSignedBy(emergencyKey), unitId), viewerAccessResolvers, accessFiguresResolvers],
  ),
  createLoaders,
  entities: citizensEntities,
  migrations: citizensMigrations,
  eventHandlers,
  jobs: [...factJobs, raiseAccessAlerts, remindOfReviews],
});

/** For migrations, seeds and tests, which have no key: it can do everything but give a grant of emergency access. */
export const citizensSubgraph = defineCitizensSubgraph({ unitId: UNIT_OF_THE_SEEDS, emergencyKey: null });
