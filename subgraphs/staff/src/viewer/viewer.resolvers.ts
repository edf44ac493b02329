import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import { citizenReference } from '../citizens/citizen-reference.ts';
import type { StaffContext } from '../context.ts';
import { loadOrNull } from '../load-or-null.ts';
import { findInCharge } from '../organisations/find-in-charge.ts';

/** Wiring only. The viewer is what the gateway's envelope says, and nothing a client sends. */
export const viewerResolvers: Resolvers<StaffContext> = {
  Query: {
    viewer: (_root, _args, { viewer }) => viewer,
  },
  Viewer: {
    organisation: ({ organisationId }, _args, context) => findInCharge(context, organisationId),
    staffMember: ({ staffMemberId }, _args, { loaders }) => loadOrNull(loaders.staffMemberById, staffMemberId),
    citizen: ({ citizenId }) => citizenReference(citizenId),
  },
};
