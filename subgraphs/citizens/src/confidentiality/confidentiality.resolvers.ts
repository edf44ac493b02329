import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { toSetConfidentialityResult } from './set-confidentiality.result.ts';
import { setConfidentiality } from './set-confidentiality.ts';

export const confidentialityResolvers: CitizensResolvers = {
  Mutation: {
    setConfidentiality: async (_root, { input }, context) =>
      toSetConfidentialityResult(await setConfidentiality(context, input), freshLoaders(context)),
  },
};
