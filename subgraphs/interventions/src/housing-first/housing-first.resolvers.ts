import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { courseFields } from '../interventions/intervention.resolvers.ts';
import { tenancyOf } from './housing-first.loaders.ts';
import { supportPhase } from './support.rules.ts';

export const housingFirstResolvers: Resolvers<InterventionsContext> = {
  HousingFirstCourse: {
    ...courseFields,
    method: async ({ id }, _args, { loaders }) => (await loaders.housingFirstCourse.load(id))?.supportMethod,
    phase: async ({ id, startedOn }, _args, { loaders, today }) =>
      supportPhase((await loaders.housingFirstCourse.load(id))?.supportMethod ?? null, startedOn, today),
    tenancy: async ({ id }, _args, { loaders }) => tenancyOf(await loaders.housingFirstCourse.load(id)),
  },
};
