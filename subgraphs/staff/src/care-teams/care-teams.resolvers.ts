import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import { citizenReference } from '../citizens/citizen-reference.ts';
import type { StaffContext } from '../context.ts';
import { toAssignCoordinatorResult } from './assign-coordinator.result.ts';
import { assignCoordinator } from './assign-coordinator.ts';

/** As it is after what was just done, and not as it was read before. */
const careTeamNow = ({ careTeamId }: { careTeamId: string }, _args: unknown, { loaders }: StaffContext) =>
  loaders.careTeamById.clear(careTeamId).load(careTeamId);

/** Wiring only: every line names where the answer comes from. */
export const careTeamResolvers: Resolvers<StaffContext> = {
  Mutation: {
    assignCoordinator: async (_root, { input }, context) =>
      toAssignCoordinatorResult(await assignCoordinator(context, input)),
  },
  AssignCoordinatorSuccess: { careTeam: careTeamNow },
  AlreadyCoordinator: { careTeam: careTeamNow },
  Citizen: {
    __resolveReference: ({ id }) => ({ id }),
    careTeam: ({ id }, _args, { loaders }) => loaders.careTeamOfCitizen.load(id),
    coordinator: ({ id }, _args, { loaders }) => loaders.coordinatorOfCitizen.load(id),
  },
  CareTeam: {
    __resolveReference: ({ id }, { loaders }: StaffContext) => loaders.careTeamById.load(id),
    citizen: ({ citizenId }) => citizenReference(citizenId),
    members: ({ id }, _args, { loaders }) => loaders.membersOfCareTeam.load(id),
  },
  CareTeamMember: {
    staffMember: ({ staffMemberId }, _args, { loaders }) => loaders.staffMemberById.load(staffMemberId),
  },
};
