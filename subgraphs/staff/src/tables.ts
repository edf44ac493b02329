import { mergesCountForAccess } from '@tvaers/kit/access/decision/remembered-decisions';
import { announcedDays } from '../migrations/2026-11-22-announced-days.ts';
import { careTeams } from '../migrations/2026-11-22-care-teams.ts';
import { directory } from '../migrations/2026-11-22-directory.ts';
import { offers } from '../migrations/2026-11-22-offers.ts';
import { careTeamFacts } from '../migrations/2026-11-24-care-team-facts.ts';
import { mergedRecords, mergedRecordsShortWay } from '../migrations/2026-11-24-merged-records.ts';
import { rowPolicies } from '../migrations/2026-11-24-row-policies.ts';
import { directoryChanges } from '../migrations/2026-11-29-directory-changes.ts';
import { CareTeam } from './care-teams/care-team.entity.ts';
import { CareTeamMember } from './care-teams/care-team-member.entity.ts';
import { KnownCitizen } from './citizens/known-citizen.entity.ts';
import { KnownEnrolment } from './citizens/known-enrolment.entity.ts';
import { MergedRecord } from './citizens/merged-record.entity.ts';
import { DutyShift } from './duty/duty-shift.entity.ts';
import { Funding } from './funding/funding.entity.ts';
import { Offer } from './offers/offer.entity.ts';
import { OfferAtPlace } from './offers/offer-at-place.entity.ts';
import { OfferPartner } from './offers/offer-partner.entity.ts';
import { Schedule } from './offers/schedule.entity.ts';
import { AnnouncedDay } from './organisations/announced-day.entity.ts';
import { Organisation } from './organisations/organisation.entity.ts';
import { OrganisationParent } from './organisations/organisation-parent.entity.ts';
import { Place } from './places/place.entity.ts';
import { StaffMember } from './staff-members/staff-member.entity.ts';
import { StaffRole } from './staff-members/staff-role.entity.ts';
import { Team } from './teams/team.entity.ts';
import { TeamMember } from './teams/team-member.entity.ts';

/** What this subgraph keeps: the entities, and the migrations that make their tables, oldest first. */
export const staffEntities = [
  Organisation,
  OrganisationParent,
  AnnouncedDay,
  StaffMember,
  StaffRole,
  Team,
  TeamMember,
  Place,
  Offer,
  OfferPartner,
  OfferAtPlace,
  Schedule,
  DutyShift,
  Funding,
  KnownCitizen,
  KnownEnrolment,
  MergedRecord,
  CareTeam,
  CareTeamMember,
];
export const staffMigrations = [
  directory,
  offers,
  careTeams,
  announcedDays,
  careTeamFacts,
  mergedRecords,
  mergedRecordsShortWay,
  rowPolicies,
  mergesCountForAccess('merged_record'),
  directoryChanges,
];
