import { readPage } from '@tvaers/kit/graphql/connection';
import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { toRecordLivingSituationResult } from './record-living-situation.result.ts';
import { recordLivingSituation } from './record-living-situation.ts';

export const livingSituationResolvers: CitizensResolvers = {
  Citizen: {
    livingSituation: ({ citizenId }, _arguments, { loaders }) => loaders.livingSituationByCitizen.load(citizenId),
    livingSituations: ({ citizenId }, page, { loaders }) =>
      loaders.livingSituationsByCitizen.load({ parentId: citizenId, page: readPage(page, 2) }),
  },
  Mutation: {
    recordLivingSituation: async (_root, { input }, context) =>
      toRecordLivingSituationResult(await recordLivingSituation(context, input), freshLoaders(context)),
  },
};
