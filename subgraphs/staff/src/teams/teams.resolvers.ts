import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { StaffContext } from '../context.ts';
import { findInCharge } from '../organisations/find-in-charge.ts';

/** Wiring only: every line names where the answer comes from. */
export const teamResolvers: Resolvers<StaffContext> = {
  Team: {
    __resolveReference: ({ id }, { loaders }: StaffContext) => loaders.teamById.load(id),
    organisation: ({ organisationId }, _args, context) => findInCharge(context, organisationId),
    members: ({ id }, _args, { loaders }) => loaders.membersOfTeam.load(id),
    funding: ({ id }, _args, { loaders }) => loaders.fundingOfTeam.load(id),
  },
};
