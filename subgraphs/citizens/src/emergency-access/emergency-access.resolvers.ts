import { findCitizen } from '../citizens/find-citizen.ts';
import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { organisation, staffMember } from '../organisations/references.ts';
import { findEmergencyAccess, findEmergencyAccesses } from './find-emergency-accesses.ts';
import type { GrantOf } from './grant-of.ts';
import { listToReview } from './list-to-review.ts';
import { toRenewEmergencyAccessResult } from './renew-emergency-access.result.ts';
import { renewEmergencyAccess } from './renew-emergency-access.ts';
import { toReviewEmergencyAccessResult } from './review-emergency-access.result.ts';
import { reviewEmergencyAccess } from './review-emergency-access.ts';
import { isWithheld, reviewOf } from './seen-by.rules.ts';
import { toTakeEmergencyAccessResult } from './take-emergency-access.result.ts';
import { takeEmergencyAccess } from './take-emergency-access.ts';
import { toWithholdEmergencyAccessResult } from './withhold-emergency-access.result.ts';
import { withholdEmergencyAccess } from './withhold-emergency-access.ts';

/** `unitId` is the organisation whose managers review what was taken. */
export const emergencyAccessResolvers = (grantOf: GrantOf, unitId: string): CitizensResolvers => ({
  Query: {
    emergencyAccessesToReview: (_root, page, context) => listToReview(context, page),
  },
  Citizen: {
    emergencyAccesses: ({ citizenId }, _arguments, context) => findEmergencyAccesses(context, citizenId),
  },
  EmergencyAccess: {
    __resolveReference: ({ id }, context) => findEmergencyAccess(context, id),
    citizen: ({ citizenId }, _arguments, context) => findCitizen(context, citizenId),
    staffMember: ({ staffMemberId }) => staffMember(staffMemberId),
    organisation: ({ organisationId }) => organisation(organisationId),
    review: (row) => reviewOf(row),
    withheld: (row, _arguments, { now }) => isWithheld(row, now),
  },
  Mutation: {
    takeEmergencyAccess: async (_root, { input }, context) =>
      toTakeEmergencyAccessResult(await takeEmergencyAccess(context, input, unitId), grantOf),
    renewEmergencyAccess: async (_root, { input }, context) =>
      toRenewEmergencyAccessResult(await renewEmergencyAccess(context, input), grantOf),
    reviewEmergencyAccess: async (_root, { input }, context) =>
      toReviewEmergencyAccessResult(await reviewEmergencyAccess(context, input), freshLoaders(context)),
    withholdEmergencyAccess: async (_root, { input }, context) =>
      toWithholdEmergencyAccessResult(await withholdEmergencyAccess(context, input), freshLoaders(context)),
  },
});
