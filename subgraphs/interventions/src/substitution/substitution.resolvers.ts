import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { courseFields } from '../interventions/intervention.resolvers.ts';
import { holdOf, lastDoseOf, prescriptionOf } from './substitution.loaders.ts';

export const substitutionResolvers: Resolvers<InterventionsContext> = {
  SubstitutionTreatment: {
    ...courseFields,
    prescription: async ({ id }, _args, { loaders }) => prescriptionOf(await loaders.substitution.load(id)),
    hold: async ({ id }, _args, { loaders }) => holdOf(await loaders.substitution.load(id)),
    lastConfirmedDose: async ({ id }, _args, { loaders }) => lastDoseOf(await loaders.substitution.load(id)),
  },
};
