import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import type { Intervention } from './intervention.entity.ts';
import { typeNameOf } from './intervention.rules.ts';

/** What every type of course answers alike. */
export const courseFields: Resolvers<InterventionsContext>[string] = {
  __resolveReference: async (
    { __typename, id }: { __typename: string; id: string },
    { loaders }: InterventionsContext,
  ) => ofType(__typename, await loaders.interventionById.load(id)),
  citizen: ({ citizenId }: Intervention) => ({ id: citizenId }),
  provider: ({ providerId }: Intervention) => ({ id: providerId }),
  team: ({ teamId }: Intervention) => teamId && { id: teamId },
  decision: decisionOf,
};

export const interventionResolvers: Resolvers<InterventionsContext> = {
  Citizen: {
    // A citizen nobody here has heard of has no courses, like one who has none.
    __resolveReference: ({ id }) => ({ id }),
    interventions: ({ id }, { states }, { loaders }) => loaders.interventionsOfCitizen.load({ citizenId: id, states }),
  },
  Intervention: { __resolveType: typeNameOf },
  GeneralCourse: {
    ...courseFields,
    offerName: async ({ id }, _args, { loaders }) => (await loaders.generalCourse.load(id))?.offerName,
  },
  Decision: { by: ({ byId }) => byId && { id: byId } },
};

/** A course asked for under another type than its own does not exist. */
const ofType = (typeName: string, course: Intervention | null): Intervention | null =>
  course && typeNameOf(course) === typeName ? course : null;

function decisionOf({ citizenId, decisionLegalBasis, decisionDecidedOn, decisionById }: Intervention) {
  return (
    decisionLegalBasis && {
      citizenId,
      legalBasis: decisionLegalBasis,
      decidedOn: decisionDecidedOn,
      byId: decisionById,
    }
  );
}
