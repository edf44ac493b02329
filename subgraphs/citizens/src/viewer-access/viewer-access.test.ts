import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';

const ACCESS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
  id viewerAccess { purpose grounds { rule basis dataClasses law reason } } } } }`;

interface Access {
  purpose: string;
  grounds: { rule: string; basis: string; dataClasses: string[]; law: string; reason: string }[];
}

describe('what entitles a viewer', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph, { related: false });
    await citizens.sql(
      `INSERT INTO access_fact_source SELECT unnest(ARRAY['citizens', 'interventions', 'staff']), 'infinity'`,
    );
  });
  afterAll(() => citizens.close());

  const karen = viewerOf('coordinator', { organisationId: randomUUID() });
  const fact = (citizenId: string, kind: string, classes = -1) =>
    citizens.sql(
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, organisation_id, classes, valid_from)
       VALUES ('citizens', gen_random_uuid(), 1, $2, $1, $3, $4, now() - interval '1 day')`,
      [citizenId, kind, karen.organisationId, classes],
    );
  const accessOf = async (...ids: string[]) => {
    const of = ids.map((id) => ({ __typename: 'Citizen', id }));
    const { data, errors } = await citizens.ask<{ _entities: ({ id: string; viewerAccess: Access } | null)[] }>({
      ...{ query: ACCESS, variables: { of }, as: karen },
    });
    expect(errors).toBeUndefined();
    return data._entities.map((one) => one?.viewerAccess);
  };

  it('is told rule by rule, with the paragraph and a line in Danish', async () => {
    const citizenId = await someCitizen(citizens);
    await fact(citizenId, 'openSocialCase');
    const [access] = await accessOf(citizenId);
    expect(access?.purpose).toBe(karen.purpose);
    expect(access?.grounds).toContainEqual({
      ...{ rule: 'municipal-relation', basis: 'relation', dataClasses: ['IDENTITY', 'CONTACT_INFO'] },
      ...{ law: expect.stringContaining('retssikkerhedslov § 9'), reason: expect.stringMatching(/^Du har/) },
    });
    expect(access?.grounds.map(({ basis }) => basis)).not.toContain('consent');
  });

  it('names of a rule only the classes that are open', async () => {
    const citizenId = await someCitizen(citizens);
    await fact(citizenId, 'openSocialCase');
    await fact(citizenId, 'consent', 1 << 4);
    const [access] = await accessOf(citizenId);
    const consent = access?.grounds.filter(({ basis }) => basis === 'consent');
    expect(consent).toMatchObject([{ rule: 'health-consent', dataClasses: ['HEALTH'] }]);
  });

  it('tells of emergency access, which is a purpose of its own', async () => {
    const citizenId = await someCitizen(citizens);
    await fact(citizenId, 'emergency');
    await citizens.sql(`UPDATE access_fact SET valid_from = now() - interval '5 minutes' WHERE citizen_id = $1`, [
      citizenId,
    ]);
    const [access] = await accessOf(citizenId);
    expect(access?.grounds.map(({ rule }) => rule)).toEqual(['emergency-municipal']);
  });

  it('is read for many persons in one statement, and where there is nothing there is nobody', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => someCitizen(citizens)));
    await fact(ids[1] ?? '', 'openSocialCase');
    citizens.statements.forget();
    const [none, some] = await accessOf(...ids);
    expect(none).toBeUndefined();
    expect(some?.grounds.length).toBeGreaterThan(0);
    expect(citizens.statements.own().filter((text) => text.includes('access_classes'))).toHaveLength(1);
  });
});
