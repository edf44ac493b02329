import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { Directory } from '@tvaers/kit/directory/directory';
import { joinLoaders } from '@tvaers/kit/graphql/loaders';
import { createCareTeamLoaders } from './care-teams/care-team.loaders.ts';
import { createCaseloadLoaders } from './caseloads/caseload.loaders.ts';
import { createDutyLoaders } from './duty/duty.loaders.ts';
import { createFundingLoaders } from './funding/funding.loaders.ts';
import { createOfferLoaders } from './offers/offer.loaders.ts';
import { createOrganisationLoaders } from './organisations/organisation.loaders.ts';
import { createPlaceLoaders } from './places/place.loaders.ts';
import { createStaffMemberLoaders } from './staff-members/staff-member.loaders.ts';
import { createTeamLoaders } from './teams/team.loaders.ts';

/**
 * Built once per operation, so a cached row never outlives the viewer it was read for. What is in the directory is about
 * no citizen, and is kept for whoever asks next.
 */
export const createLoaders = (context: OperationContext, directory = new Directory()) =>
  joinLoaders(
    createCareTeamLoaders(context),
    createCaseloadLoaders(context),
    createDutyLoaders(context),
    createFundingLoaders(context),
    createOfferLoaders(context, directory),
    createOrganisationLoaders(context, directory),
    createPlaceLoaders(context, directory),
    createStaffMemberLoaders(context, directory),
    createTeamLoaders(context, directory),
  );

export interface StaffContext extends OperationContext {
  readonly loaders: ReturnType<typeof createLoaders>;
}
