import type { CitizensResolvers } from '../context.ts';
import { actingOn } from './acting-municipality.rules.ts';
import { allMunicipalities } from './municipality.loaders.ts';
import { regionOn } from './region.rules.ts';

export const municipalityResolvers: CitizensResolvers = {
  Query: {
    municipalities: (_root, _arguments, context) => allMunicipalities(context),
  },
  Municipality: {
    __resolveReference: ({ code }, { loaders }) => loaders.municipalityByCode.load(code),
    region: ({ regions }, { on }, { today }) => regionOn(regions, on ?? today),
  },
  Citizen: {
    actingMunicipality: async ({ citizenId }, _arguments, { loaders, today }) =>
      actingOn(await loaders.actingMunicipalitiesByCitizen.load(citizenId), today),
    actingMunicipalities: ({ citizenId }, _arguments, { loaders }) =>
      loaders.actingMunicipalitiesByCitizen.load(citizenId),
  },
};
