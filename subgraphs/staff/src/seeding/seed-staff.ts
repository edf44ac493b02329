import { copyEntities } from '@tvaers/kit/database/copy-entities';
import type { Seed } from '@tvaers/kit/database/seed-command';
import { Population } from '@tvaers/kit/seeding/population';
import { CareTeam } from '../care-teams/care-team.entity.ts';
import { CareTeamMember } from '../care-teams/care-team-member.entity.ts';
import { KnownCitizen } from '../citizens/known-citizen.entity.ts';
import { KnownEnrolment } from '../citizens/known-enrolment.entity.ts';
import { DutyShift } from '../duty/duty-shift.entity.ts';
import { Funding } from '../funding/funding.entity.ts';
import { Offer } from '../offers/offer.entity.ts';
import { OfferAtPlace } from '../offers/offer-at-place.entity.ts';
import { OfferPartner } from '../offers/offer-partner.entity.ts';
import { Schedule } from '../offers/schedule.entity.ts';
import { AnnouncedDay } from '../organisations/announced-day.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { OrganisationParent } from '../organisations/organisation-parent.entity.ts';
import { Place } from '../places/place.entity.ts';
import { StaffMember } from '../staff-members/staff-member.entity.ts';
import { StaffRole } from '../staff-members/staff-role.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { TeamMember } from '../teams/team-member.entity.ts';
import { seededCareTeam, seededCareTeamMembers } from './seeded-care-teams.ts';
import { seededDuties } from './seeded-duties.ts';
import { seededEnrolments } from './seeded-enrolments.ts';
import { seededFunding } from './seeded-funding.ts';
import { seededOffers, seededOffersAtPlaces, seededPartners, seededPlaces, seededSchedules } from './seeded-offers.ts';
import { seededOrganisations, seededParents } from './seeded-organisations.ts';
import { employees, seededMembership, seededRoles, seededStaffMember } from './seeded-staff.ts';
import { seededTeam, wholeTeams } from './seeded-teams.ts';

type Client = Parameters<Seed>[0];

export interface SeedOptions {
  citizens: number;
  /** The Danish day that everything is told from, `YYYY-MM-DD`. */
  today: string;
}

/** Fills the empty tables of staff, in the transaction of the client. With no citizens it is what signing in needs. */
export async function seedStaff(client: Client, options: SeedOptions): Promise<void> {
  await seedDirectory(client, options);
  await seedOffers(client, options);
  await seedCareTeams(client, options);
  await seedFacts(client);
}

async function seedDirectory(client: Client, { citizens, today }: SeedOptions): Promise<void> {
  await copyEntities(client, Organisation, seededOrganisations());
  await copyEntities(client, OrganisationParent, seededParents());
  await copyEntities(client, AnnouncedDay, [{ day: today }]);
  await copyEntities(client, Team, wholeTeams(citizens).map(seededTeam));
  await copyEntities(
    client,
    StaffMember,
    each(employees(citizens), (one) => [seededStaffMember(one)]),
  );
  await copyEntities(
    client,
    StaffRole,
    each(employees(citizens), (one) => seededRoles(one, today)),
  );
  await copyEntities(
    client,
    TeamMember,
    each(employees(citizens), (one) => [seededMembership(one, today)]),
  );
}

async function seedOffers(client: Client, { citizens }: SeedOptions): Promise<void> {
  await copyEntities(client, Place, seededPlaces());
  await copyEntities(client, Offer, seededOffers());
  await copyEntities(client, OfferPartner, seededPartners());
  await copyEntities(client, OfferAtPlace, seededOffersAtPlaces());
  await copyEntities(client, Schedule, seededSchedules());
  await copyEntities(client, DutyShift, seededDuties());
  await copyEntities(client, Funding, seededFunding(wholeTeams(citizens)));
}

/** So many citizens are thought up before they are written: enough for COPY to pay, few enough to hold. */
const BATCH = 1_000;

/** Everything about citizens; the directory must be there. */
export async function seedCareTeams(client: Client, { citizens, today }: SeedOptions): Promise<void> {
  const population = new Population(citizens);
  for (let from = 0; from < citizens; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, citizens - from) }, (_none, at) => population.at(from + at));
    await copyEntities(client, KnownCitizen, people);
    await copyEntities(
      client,
      KnownEnrolment,
      each(people, (traits) => seededEnrolments(traits, today)),
    );
    await copyEntities(
      client,
      CareTeam,
      each(people, (traits) => [seededCareTeam(traits, today)]),
    );
    await copyEntities(
      client,
      CareTeamMember,
      each(people, (traits) => seededCareTeamMembers(traits, today)),
    );
  }
}

/** What the care teams entitle to, as `tellFacts` would have told it: nothing is missed afterwards. */
export async function seedFacts(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject,
       classes, purpose, valid_from, valid_to)
     SELECT 'staff', fact_id, 1, kind, citizen_id, staff_member_id, organisation_id, subject, classes, purpose,
       date_trunc('milliseconds', valid_from), date_trunc('milliseconds', valid_to)
     FROM access_fact_due`,
  );
}

function* each<From, Row>(items: Iterable<From>, rowsOf: (item: From) => Iterable<Row>): Generator<Row> {
  for (const item of items) yield* rowsOf(item);
}
