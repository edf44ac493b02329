import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { citizenId, organisationId, teamId } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { CareTeam } from '../src/care-teams/care-team.entity.ts';
import { createLoaders } from '../src/context.ts';
import { Offer } from '../src/offers/offer.entity.ts';
import { OfferAtPlace } from '../src/offers/offer-at-place.entity.ts';
import { Schedule } from '../src/offers/schedule.entity.ts';
import { Organisation } from '../src/organisations/organisation.entity.ts';
import { Place } from '../src/places/place.entity.ts';
import { StaffMember } from '../src/staff-members/staff-member.entity.ts';
import { StaffRole } from '../src/staff-members/staff-role.entity.ts';
import { Team } from '../src/teams/team.entity.ts';
import { seededStaff } from './seeded-staff.ts';

type Loaders = ReturnType<typeof createLoaders>;

describe('what hand-written SQL reads', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 25 });
  });
  afterAll(() => staff.close());

  const idOf = async (table: string): Promise<string> =>
    (await staff.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`))[0]?.id ?? '';

  it.each<[string, new () => object, (loaders: Loaders) => Promise<unknown>, string[]]>([
    ['an organisation', Organisation, async (of) => of.organisationById.load(organisationId('crk')), ['paperRow']],
    ['a team', Team, async (of) => of.teamById.load(teamId('crk-city')), ['paperRow']],
    ['a staff member', StaffMember, async (of) => of.staffMemberById.load(coordinatorId(0)), []],
    ['a role', StaffRole, async (of) => (await of.rolesOfStaffMember.load(coordinatorId(0)))[0], []],
    ['an offer', Offer, async (of) => of.offerById.load(await idOf('offer')), ['paperRow']],
    ['a place', Place, async (of) => of.placeById.load(await idOf('place')), []],
    ['an offer at a place', OfferAtPlace, async (of) => (await of.placesOfOffer.load(await offerWithPlace()))[0], []],
    [
      'a schedule',
      Schedule,
      async (of) => (await of.schedulesOfOfferAtPlace.load(await idOf('offer_at_place')))[0],
      [],
    ],
    ['a care team', CareTeam, async (of) => of.careTeamOfCitizen.load(citizenId(0)), ['validFrom', 'validTo']],
  ])('of %s is named like the columns of the entity', async (_what, entity, load, leftOut) => {
    const row = await staff.run(viewerOf('coordinator'), (context) => load(createLoaders(context)));
    const columns = staff.dataSource.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
    expect(Object.keys(row as object)).toEqual(
      expect.arrayContaining(columns.filter((column) => !leftOut.includes(column))),
    );
  });

  const offerWithPlace = async (): Promise<string> =>
    (await staff.sql<{ id: string }>('SELECT offer_id AS id FROM offer_at_place LIMIT 1'))[0]?.id ?? '';
});
