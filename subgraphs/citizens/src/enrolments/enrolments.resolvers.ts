import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { staffMember } from '../organisations/references.ts';
import { toAssessInclusionResult } from './assess-inclusion.result.ts';
import { assessInclusion } from './assess-inclusion.ts';
import { toEndEnrolmentResult } from './end-enrolment.result.ts';
import { endEnrolment } from './end-enrolment.ts';
import { toEnrolCitizenResult } from './enrol-citizen.result.ts';
import { enrolCitizen } from './enrol-citizen.ts';
import { exitOf, presentEnrolment } from './enrolment.rules.ts';

/** `unitId` is the organisation that takes people in. */
export const enrolmentResolvers = (unitId: string): CitizensResolvers => ({
  Citizen: {
    enrolment: async ({ citizenId }, _arguments, { loaders }) =>
      presentEnrolment(await loaders.enrolmentsByCitizen.load(citizenId)),
    enrolments: ({ citizenId }, _arguments, { loaders }) => loaders.enrolmentsByCitizen.load(citizenId),
    inclusionAssessment: ({ citizenId }, _arguments, { loaders }) =>
      loaders.inclusionAssessmentByCitizen.load(citizenId),
  },
  Enrolment: {
    __resolveReference: ({ id }, { loaders }) => loaders.enrolmentById.load(id),
    exit: (enrolment) => exitOf(enrolment),
    previous: ({ previousId }, _arguments, { loaders }) => previousId && loaders.enrolmentById.load(previousId),
  },
  InclusionAssessment: {
    assessedBy: ({ assessedBy }) => staffMember(assessedBy),
  },
  Mutation: {
    assessInclusion: async (_root, { input }, context) =>
      toAssessInclusionResult(await assessInclusion(context, input), freshLoaders(context)),
    enrolCitizen: async (_root, { input }, context) =>
      toEnrolCitizenResult(await enrolCitizen(context, input, unitId), freshLoaders(context)),
    endEnrolment: async (_root, { input }, context) =>
      toEndEnrolmentResult(await endEnrolment(context, input), freshLoaders(context)),
  },
});
