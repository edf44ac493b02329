import { findCitizen } from '../citizens/find-citizen.ts';
import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { namesInMask } from '../data-classes/data-class-names.rules.ts';
import { organisation, staffMember } from '../organisations/references.ts';
import { toBlockAccessResult } from './block-access.result.ts';
import { blockAccess } from './block-access.ts';
import { toLiftBlockResult } from './lift-block.result.ts';
import { liftBlock } from './lift-block.ts';

export const blockResolvers: CitizensResolvers = {
  Citizen: {
    blocks: ({ citizenId }, _arguments, { loaders }) => loaders.blocksByCitizen.load(citizenId),
  },
  Block: {
    __resolveReference: ({ id }, { loaders }) => loaders.blockById.load(id),
    citizen: ({ citizenId }, _arguments, context) => findCitizen(context, citizenId),
    organisation: ({ organisationId }) => organisation(organisationId),
    staffMember: ({ staffMemberId }) => staffMember(staffMemberId),
    dataClasses: ({ classes }) => namesInMask(classes),
    from: ({ blockedAt }) => blockedAt,
  },
  Mutation: {
    blockAccess: async (_root, { input }, context) =>
      toBlockAccessResult(await blockAccess(context, input), freshLoaders(context)),
    liftBlock: async (_root, { input }, context) =>
      toLiftBlockResult(await liftBlock(context, input), freshLoaders(context)),
  },
};
