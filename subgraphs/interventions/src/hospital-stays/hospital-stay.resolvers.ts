import { readPage } from '@tvaers/kit/graphql/connection';
import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { currentHospitalStays } from './current-hospital-stays.ts';

export const hospitalStayResolvers: Resolvers<InterventionsContext> = {
  Query: { currentHospitalStays: (_root, args, context) => currentHospitalStays(context, args) },
  Citizen: {
    hospitalStays: ({ id }, args, { loaders }) =>
      loaders.hospitalStaysOfCitizen.load({ parentId: id, page: readPage(args, 2) }),
  },
  HospitalStay: {
    __resolveReference: ({ id }, { loaders }) => loaders.hospitalStayById.load(id),
    citizen: ({ citizenId }) => ({ id: citizenId }),
    hospital: ({ hospitalId }) => hospitalId && { id: hospitalId },
  },
};
