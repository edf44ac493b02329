import { developmentPeople } from '@tvaers/kit/seeding/people';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { seededStaff } from './seeded-staff.ts';

const VIEWER =
  'query Viewer { viewer { name role purpose organisation { id name sector } staffMember { id } citizen { id } } }';

describe('viewer', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 0 });
    // That somebody is a guardian is the citizens sector's to say.
    for (const { citizenId, subject, role } of developmentPeople.filter((person) => person.role === 'guardian'))
      await staff.sql(
        `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, subject, classes, valid_from)
         VALUES ('citizens', gen_random_uuid(), 1, $3, $1, $2, -1, '2020-01-01')`,
        [citizenId, subject, role],
      );
  });
  afterAll(() => staff.close());

  it.each(developmentPeople.map((person) => [person.username, person] as const))(
    'tells %s who they are',
    async (_username, { subject, name, role, organisation, organisationId, staffMemberId, citizenId, purposes }) => {
      const purpose = purposes[0] ?? 'coordination';
      const { data, errors } = await staff.ask<{ viewer: object }>({
        query: VIEWER,
        as: viewerOf(role, { subject, name, organisationId, staffMemberId, citizenId, purpose }),
      });
      expect(errors).toBeUndefined();
      expect(data.viewer).toEqual({
        name,
        role,
        purpose,
        organisation: organisationId && { id: organisationId, name: organisation, sector: expect.any(String) },
        staffMember: staffMemberId && { id: staffMemberId },
        citizen: citizenId && { id: citizenId },
      });
    },
  );

  it('has no place for a machine that only delivers messages', async () => {
    const { errors } = await staff.ask({ query: VIEWER, as: viewerOf('medcom') });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it.each(['Region Hovedstaden', '00000000-0000-8000-8000-000000000000'])(
    'is still known when the organisation of the token, %s, is not',
    async (organisationId) => {
      const { data } = await staff.ask({ query: VIEWER, as: viewerOf('steering', { organisationId }) });
      expect(data).toMatchObject({ viewer: { role: 'steering', organisation: null, staffMember: null } });
    },
  );
});
