import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { SubgraphContext } from '@tvaers/kit/graphql/graphql-endpoint';
import { joinLoaders } from '@tvaers/kit/graphql/loaders';
import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import { createBlockLoaders } from './blocks/block.loaders.ts';
import { createCitizenLoaders } from './citizens/citizen.loaders.ts';
import { createConsentLoaders } from './consents/consent.loaders.ts';
import { createContactLoaders } from './contacts/contact.loaders.ts';
import { createEmergencyAccessLoaders } from './emergency-access/emergency-access.loaders.ts';
import { createEnrolmentLoaders } from './enrolments/enrolment.loaders.ts';
import { createLastSeenLoaders } from './last-seen/last-seen.loaders.ts';
import { createLivingSituationLoaders } from './living-situations/living-situation.loaders.ts';
import { createMergeLoaders } from './merges/citizen-merge.loaders.ts';
import { createMunicipalityLoaders } from './municipalities/municipality.loaders.ts';
import { createViewerAccessLoaders } from './viewer-access/viewer-access.loaders.ts';

/** Every read that can repeat, once for each operation. */
export const createLoaders = (context: OperationContext) =>
  joinLoaders(
    createBlockLoaders(context),
    createCitizenLoaders(context),
    createConsentLoaders(context),
    createContactLoaders(context),
    createEmergencyAccessLoaders(context),
    createEnrolmentLoaders(context),
    createLastSeenLoaders(context),
    createLivingSituationLoaders(context),
    createMergeLoaders(context),
    createMunicipalityLoaders(context),
    createViewerAccessLoaders(context),
  );

export type Loaders = ReturnType<typeof createLoaders>;
export type CitizensContext = SubgraphContext<Loaders>;
export type CitizensResolvers = Resolvers<CitizensContext>;

/**
 * The loaders without what they remember: after a mutation nothing may be answered that was read before it. A result
 * calls them in functions, since a field that nobody selected must not be read: it would come after the transaction.
 */
export function freshLoaders({ loaders }: CitizensContext): Loaders {
  for (const loader of Object.values(loaders)) loader.clearAll();
  return loaders;
}
