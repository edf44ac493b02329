import { danishInstant } from '@tvaers/kit/runtime/danish-time';
import { DIRECTORY_ORGANISATIONS } from '@tvaers/kit/seeding/directory';
import { enrolmentId, idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { KnownCitizen } from '../copies/known-citizen.entity.ts';
import type { KnownEnrolment } from '../copies/known-enrolment.entity.ts';
import type { KnownIdentifier } from '../copies/known-identifier.entity.ts';
import type { KnownOrganisation } from '../copies/known-organisation.entity.ts';
import { personNumber } from '../medcom/person-number.ts';
import { dayAgo, instantOf, type Seedling } from './seedling.ts';

/** What events would have told, filled in directly: after a seed nothing has to be sent. */

const SINCE_THE_REFORM = '2007-01-01';

export const knownOrganisations = (today: string): KnownOrganisation[] =>
  DIRECTORY_ORGANISATIONS.map(({ id, name, sorId, parentKey }) => ({
    ...{ organisationId: id, sorId, name, validFrom: SINCE_THE_REFORM, validTo: null },
    parentId: parentKey && organisationId(parentKey),
    heardAt: danishInstant(today),
  }));

export const knownCitizenOf = (seedling: Seedling): KnownCitizen => ({
  citizenId: seedling.traits.citizenId,
  livingSituation: seedling.traits.livingSituation,
  livingSituationAt: instantOf(dayAgo(seedling, seedling.traits.lastSeenDaysAgo), '09:00'),
});

/** As in the citizens sector: those nobody coordinates yet are on the waiting list, and some are enrolled twice. */
export function enrolmentsOf({ traits, today }: Seedling): KnownEnrolment[] {
  const { index, citizenId, coordinatorId, overlappingEnrolment } = traits;
  const heardAt = instantOf(today, '00:00');
  const enrolment = {
    enrolmentId: enrolmentId(index),
    citizenId,
    state: coordinatorId ? 'ACTIVE' : 'WAITLIST',
    heardAt,
  };
  const double = { enrolmentId: idOf('enrolment', index, 'double'), citizenId, state: 'ACTIVE', heardAt };
  return overlappingEnrolment ? [enrolment, double] : [enrolment];
}

export const identifiersOf = ({ traits: { citizenId, identifiers } }: Seedling): KnownIdentifier[] =>
  identifiers.flatMap(({ system, value }) => {
    const identifier = personNumber(system, value);
    return identifier ? [{ identifier, citizenId, dataClass: 'identity', linkedBy: null }] : [];
  });
