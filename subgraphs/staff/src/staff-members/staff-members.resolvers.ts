import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { StaffContext } from '../context.ts';
import { findInCharge } from '../organisations/find-in-charge.ts';

/** Wiring only: every line names where the answer comes from. */
export const staffMemberResolvers: Resolvers<StaffContext> = {
  Query: {
    staffMember: (_root, { id }, { loaders }) => loaders.staffMemberById.load(id),
  },
  StaffMember: {
    __resolveReference: ({ id }, { loaders }: StaffContext) => loaders.staffMemberById.load(id),
    organisation: ({ organisationId }, _args, context) => findInCharge(context, organisationId),
    roles: ({ id }, _args, { loaders }) => loaders.rolesOfStaffMember.load(id),
    teams: ({ id }, _args, { loaders }) => loaders.teamsOfStaffMember.load(id),
  },
  StaffRole: {
    organisation: ({ organisationId }, _args, { loaders }) => loaders.organisationById.load(organisationId),
  },
};
