import type { CitizensResolvers } from '../context.ts';
import { freshLoaders } from '../context.ts';
import { searchCitizens } from '../search/search-citizens.ts';
import { displayName } from './display-name.rules.ts';
import { findCitizen } from './find-citizen.ts';
import { toIdentifyCitizenResult } from './identify-citizen.result.ts';
import { identifyCitizen } from './identify-citizen.ts';
import { toRegisterCitizenResult } from './register-citizen.result.ts';
import { registerCitizen } from './register-citizen.ts';

/** Wiring only: every line names where the answer comes from. */
export const citizenResolvers: CitizensResolvers = {
  Query: {
    citizen: (_root, { id }, context) => findCitizen(context, id),
    citizens: (_root, search, context) => searchCitizens(context, search),
  },
  Mutation: {
    registerCitizen: async (_root, { input }, context) =>
      toRegisterCitizenResult(await registerCitizen(context, input), freshLoaders(context)),
    identifyCitizen: async (_root, { input }, context) =>
      toIdentifyCitizenResult(await identifyCitizen(context, input), freshLoaders(context)),
  },
  Citizen: {
    __resolveReference: ({ id }, { loaders }) => loaders.citizenById.load(id),
    displayName: (citizen) => displayName(citizen),
    identifiers: ({ citizenId }, _arguments, { loaders }) => loaders.identifiersByCitizen.load(citizenId),
    safetyNotes: async ({ citizenId }, _arguments, { loaders }) =>
      (await loaders.safetyNotesByCitizen.load(citizenId)).map(({ note }) => note),
    generalPractitioner: ({ citizenId }, _arguments, { loaders }) =>
      loaders.generalPractitionerByCitizen.load(citizenId),
    contactChannels: ({ citizenId }, _arguments, { loaders }) => loaders.contactChannelsByCitizen.load(citizenId),
  },
};
