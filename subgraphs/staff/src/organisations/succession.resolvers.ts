import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { StaffContext } from '../context.ts';
import { toEndOrganisationResult } from './end-organisation.result.ts';
import { endOrganisation } from './end-organisation.ts';

/** Wiring only: every line names where the answer comes from. */
export const successionResolvers: Resolvers<StaffContext> = {
  Mutation: {
    endOrganisation: async (_root, { input }, context) =>
      toEndOrganisationResult(await endOrganisation(context, input)),
  },
};
