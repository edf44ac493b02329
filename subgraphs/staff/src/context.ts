import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { createCareTeamLoaders } from './care-teams/care-team.loaders.ts';
import { createCaseloadLoaders } from './caseloads/caseload.loaders.ts';
import { createDutyLoaders } from './duty/duty.loaders.ts';
import { createFundingLoaders } from './funding/funding.loaders.ts';
import { createOfferLoaders } from './offers/offer.loaders.ts';
import { createOrganisationLoaders } from './organisations/organisation.loaders.ts';
import { createPlaceLoaders } from './places/place.loaders.ts';
import { createStaffMemberLoaders } from './staff-members/staff-member.loaders.ts';
import { createTeamLoaders } from './teams/team.loaders.ts';

/** Built once per operation, so a cached row never outlives the viewer it was read for. */
export const createLoaders = (context: OperationContext) => ({
  ...createCareTeamLoaders(context),
  ...createCaseloadLoaders(context),
  ...createDutyLoaders(context),
  ...createFundingLoaders(context),
  ...createOfferLoaders(context),
  ...createOrganisationLoaders(context),
  ...createPlaceLoaders(context),
  ...createStaffMemberLoaders(context),
  ...createTeamLoaders(context),
});

export interface StaffContext extends OperationContext {
  readonly loaders: ReturnType<typeof createLoaders>;
}
