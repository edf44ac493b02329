import { organisationId, staffMemberId, teamId } from '@tvaers/kit/seeding/ids';
import { developmentPeople } from '@tvaers/kit/seeding/people';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { seededStaff } from './seeded-staff.ts';

const as = viewerOf('outreach');
const references = (type: string, ids: readonly string[]) => ids.map((id) => ({ __typename: type, id }));

describe('the directory', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff();
  });
  afterAll(() => staff.close());

  const entities = async <Row>(fields: string, of: object[]): Promise<Row[]> => {
    staff.statements.forget();
    const query = `query Of($of: [_Any!]!) { _entities(representations: $of) { __typename ${fields} } }`;
    const { data, errors } = await staff.ask<{ _entities: Row[] }>({ query, variables: { of }, as });
    expect(errors).toBeUndefined();
    return data._entities;
  };

  it('knows every development person by name, title and organisation', async () => {
    const people = developmentPeople.filter(({ staffMemberId: id }) => id !== null);
    const found = await entities<{ name: string; title: string; organisation: { name: string } }>(
      '... on StaffMember { name title organisation { name } }',
      references(
        'StaffMember',
        people.map(({ staffMemberId: id }) => id ?? ''),
      ),
    );
    expect(found.map(({ name, organisation }) => [name, organisation.name])).toEqual(
      people.map(({ name, organisation }) => [name, organisation]),
    );
    expect(found.every(({ title }) => title.length > 3)).toBe(true);
  });

  it('answers the members of many teams with one statement for the teams and one for all members', async () => {
    const teams = ['fact-amager', 'crk-city', 'act-bostoette', 'gadeplan-vesterbro'].map(teamId);
    const found = await entities<{ id: string; members: { id: string; name: string; title: string }[] }>(
      '... on Team { id name members { id name title phone } }',
      references('Team', teams),
    );
    expect(found.map(({ id }) => id)).toEqual(teams);
    expect(found.map(({ members }) => members.length)).toEqual([10, 6, 8, 5]);
    expect(found[0]?.members.map(({ id }) => id)).toContain(staffMemberId('fact-amager', 0));
    expect(staff.statements.own()).toHaveLength(2);
  });

  it('answers many organisations with their parents with two statements, in the order asked', async () => {
    const keys = ['pc-amager', 'hjemloeseenheden', 'flexklinikken', 'koebenhavns-kommune'];
    const found = await entities<{ name: string; parent: { name: string } | null }>(
      '... on Organisation { name sector parent { name } }',
      references('Organisation', keys.map(organisationId)),
    );
    expect(found.map(({ name, parent }) => [name, parent?.name ?? null])).toEqual([
      ['Psykiatrisk Center Amager', 'Region Hovedstadens Psykiatri'],
      ['Hjemløseenheden', 'Socialforvaltningen'],
      ['Flexklinikken', 'Bispebjerg og Frederiksberg Hospital'],
      ['Københavns Kommune', null],
    ]);
    expect(staff.statements.own()).toHaveLength(2);
  });

  it('answers null for what it does not have, in its place', async () => {
    const missing = '00000000-0000-8000-8000-000000000000';
    const found = await entities<{ name: string } | null>(
      '... on Organisation { name }',
      references('Organisation', [missing, organisationId('crk'), 'no-uuid']),
    );
    expect(found.map((one) => one?.name ?? null)).toEqual([null, 'Center for Rusmiddelbehandling København', null]);
  });

  it('tells the teams and every employment of a person, the newest first', async () => {
    const { data } = await staff.ask<{ staffMember: { roles: { validFrom: string }[]; teams: { name: string }[] } }>({
      query:
        'query One($id: ID!) { staffMember(id: $id) { teams { name } roles { title validFrom validTo organisation { name } } } }',
      variables: { id: staffMemberId('gadeplan-vesterbro', 0) },
      as,
    });
    expect(data.staffMember.teams).toEqual([{ name: 'Opsøgende gadeplansteam Vesterbro' }]);
    const days = data.staffMember.roles.map(({ validFrom }) => validFrom);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('gives the phone numbers of nobody', async () => {
    const phones = await staff.sql<{ phone: string }>(
      'SELECT phone FROM staff_member UNION ALL SELECT phone FROM offer_at_place',
    );
    expect(phones.filter(({ phone }) => !/^\+45 00( \d\d){3}$/.test(phone))).toEqual([]);
  });
});
