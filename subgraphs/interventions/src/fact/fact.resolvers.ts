import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { courseFields } from '../interventions/intervention.resolvers.ts';
import { isOverdue } from './board.rules.ts';
import { boardEntryOf } from './fact.loaders.ts';

export const factResolvers: Resolvers<InterventionsContext> = {
  FactCourse: {
    ...courseFields,
    intensity: async ({ id }, _args, { loaders }) => (await loaders.factCourse.load(id))?.intensity,
    boardEntry: async ({ id }, _args, { loaders }) => boardEntryOf(await loaders.factCourse.load(id)),
  },
  BoardEntry: { overdue: ({ reviewBy }, _args, { today }) => isOverdue(reviewBy, today) },
};
