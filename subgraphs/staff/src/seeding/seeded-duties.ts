import { DIRECTORY_TEAMS } from '@tvaers/kit/seeding/directory';
import { staffMemberId } from '@tvaers/kit/seeding/ids';
import type { DutyShift } from '../duty/duty-shift.entity.ts';
import { furtherTeams } from './catalogue/further-teams.ts';
import type { OpeningHours } from './catalogue/opening-hours.ts';
import { offersAtPlaces } from './seeded-offers.ts';

/** The roster has run since this day; it repeats each week, so that it never runs out. */
const ROSTER_SINCE = '2024-01-01';
const SHIFTS_OF_A_DAY: readonly (readonly [string, string])[] = [
  ['07:00', '15:00'],
  ['15:00', '23:00'],
  ['23:00', '07:00'],
];
const sizeOfTeam = new Map([...DIRECTORY_TEAMS, ...furtherTeams].map(({ key, size }) => [key, size]));

/** Whoever has the duty where an offer is given: the members of its team take turns through the week. */
export const seededDuties = (): DutyShift[] =>
  offersAtPlaces.flatMap(({ id, hours, dutyTeamKey }) =>
    dutyTeamKey ? rosterOf(id, dutyTeamKey, hours.flatMap(shiftsWithin)) : [],
  );

/** A place that never closes is manned in three shifts; others by one person from opening to closing. */
const shiftsWithin = ({ weekday, opensAt, closesAt }: OpeningHours) =>
  opensAt === '00:00' && closesAt === '24:00'
    ? SHIFTS_OF_A_DAY.map(([startsAt, endsAt]) => ({ weekday, startsAt, endsAt }))
    : [{ weekday, startsAt: opensAt, endsAt: closesAt }];

function rosterOf(
  offerAtPlaceId: string,
  teamKey: string,
  shifts: Pick<DutyShift, 'weekday' | 'startsAt' | 'endsAt'>[],
): DutyShift[] {
  const size = sizeOfTeam.get(teamKey);
  if (!size) throw new Error(`No team "${teamKey}" can have a duty.`);
  return shifts.map((shift, number) => ({
    offerAtPlaceId,
    ...shift,
    staffMemberId: staffMemberId(teamKey, number % size),
    validFrom: ROSTER_SINCE,
    validTo: null,
  }));
}
