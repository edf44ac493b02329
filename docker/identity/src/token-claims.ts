import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';
import { medcomClient, type SeededPerson } from '@tvaers/kit/seeding/people';

/** What an access token says of its bearer, beside `aud`, `iss` and the times. */
export interface BearerClaims {
  sub: string;
  name: string;
  role: Role;
  /** Id of the Organisation acted for. */
  organisation: string | null;
  purpose: Purpose;
  staff_member_id: string | null;
  citizen_id: string | null;
}

export const claimsOfPerson = (person: SeededPerson, purpose: Purpose): BearerClaims => ({
  sub: person.subject,
  name: person.name,
  role: person.role,
  organisation: person.organisationId,
  purpose,
  staff_member_id: person.staffMemberId,
  citizen_id: person.citizenId,
});

/** The machine that delivers hospital messages stands for nobody and belongs to no organisation of ours. */
export const medcomClaims: BearerClaims = {
  sub: medcomClient.clientId,
  name: 'MedCom',
  role: medcomClient.role,
  organisation: null,
  purpose: medcomClient.purpose,
  staff_member_id: null,
  citizen_id: null,
};
