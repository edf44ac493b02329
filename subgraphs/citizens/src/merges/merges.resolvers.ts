import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { toMergeCitizensResult } from './merge-citizens.result.ts';
import { mergeCitizens } from './merge-citizens.ts';
import { toUndoMergeCitizensResult } from './undo-merge-citizens.result.ts';
import { undoMergeCitizens } from './undo-merge-citizens.ts';

export const citizenMergeResolvers: CitizensResolvers = {
  Citizen: {
    mergedRecords: ({ citizenId }, _arguments, { loaders }) => loaders.mergedRecordsByCitizen.load(citizenId),
  },
  Mutation: {
    mergeCitizens: async (_root, { input }, context) =>
      toMergeCitizensResult(await mergeCitizens(context, input), freshLoaders(context)),
    undoMergeCitizens: async (_root, { input }, context) =>
      toUndoMergeCitizensResult(await undoMergeCitizens(context, input), freshLoaders(context)),
  },
};
