import type { CitizensResolvers } from '../context.ts';
import { toAppointGuardianResult } from './appoint-guardian.result.ts';
import { appointGuardian } from './appoint-guardian.ts';
import { toEndGuardianshipResult } from './end-guardianship.result.ts';
import { endGuardianship } from './end-guardianship.ts';

export const guardianResolvers: CitizensResolvers = {
  Mutation: {
    appointGuardian: async (_root, { input }, context) =>
      toAppointGuardianResult(await appointGuardian(context, input)),
    endGuardianship: async (_root, { input }, context) =>
      toEndGuardianshipResult(await endGuardianship(context, input)),
  },
};
