import { readPage } from '@tvaers/kit/graphql/connection';
import { findCitizen } from '../citizens/find-citizen.ts';
import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { organisation, staffMember } from '../organisations/references.ts';
import { toAcceptContactResult } from './accept-contact.result.ts';
import { acceptContact } from './accept-contact.ts';
import { toForwardContactResult } from './forward-contact.result.ts';
import { forwardContact } from './forward-contact.ts';
import { toRecordContactResult } from './record-contact.result.ts';
import { recordContact } from './record-contact.ts';
import { toResolveContactResult } from './resolve-contact.result.ts';
import { resolveContact } from './resolve-contact.ts';

export const contactResolvers: CitizensResolvers = {
  Citizen: {
    lastContact: ({ citizenId }, _arguments, { loaders }) => loaders.lastContactByCitizen.load(citizenId),
    contacts: ({ citizenId }, page, { loaders }) =>
      loaders.contactsByCitizen.load({ parentId: citizenId, page: readPage(page, 2) }),
  },
  Contact: {
    __resolveReference: ({ id }, { loaders }) => loaders.contactById.load(id),
    citizen: ({ citizenId }, _arguments, context) => findCitizen(context, citizenId),
    door: ({ doorId }) => organisation(doorId),
    by: ({ notedBy }) => staffMember(notedBy),
    owner: ({ ownerId }) => organisation(ownerId),
  },
  Mutation: {
    recordContact: async (_root, { input }, context) =>
      toRecordContactResult(await recordContact(context, input), freshLoaders(context)),
    acceptContact: async (_root, { input }, context) =>
      toAcceptContactResult(await acceptContact(context, input), freshLoaders(context)),
    forwardContact: async (_root, { input }, context) =>
      toForwardContactResult(await forwardContact(context, input), freshLoaders(context)),
    resolveContact: async (_root, { input }, context) =>
      toResolveContactResult(await resolveContact(context, input), freshLoaders(context)),
  },
};
