import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { hearEverybody, someCitizen, someFact } from '../testing/arrange.ts';

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
    await hearEverybody(citizens);
  });
  afterAll(() => citizens.close());

  const karen = viewerOf('coordinator', { organisationId: randomUUID() });
  const fact = (citizenId: string, kind: string, classes = -1) =>
    someFact(citizens, kind, citizenId, { organisationId: karen.organisationId, classes });
  const accessOf = async (...ids: string[]) => {
    const of = ids.map((id) => ({ __typename: 'Citizen', id }));
    const { data, errors } = await citizens.ask<{ _entities: ({ id: string; viewerAccess: Access } | null)[] }>({
      ...{ query: ACCESS, variables: { of }, as: karen },
    });
    expect(errors).toBeUndefined();
    return data._entities.map((citizen) => citizen?.viewerAccess ?? null);
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
    await fact(citizenId, 'consent', classMask('health'));
    const [access] = await accessOf(citizenId);
    const consent = access?.grounds.filter(({ basis }) => basis === 'consent');
    expect(consent).toMatchObject([{ rule: 'health-consent', dataClasses: ['HEALTH'] }]);
  });

  it('names a class under a rule only where that rule opens it', async () => {
    const citizenId = await someCitizen(citizens);
    await fact(citizenId, 'openSocialCase');
    await fact(citizenId, 'consent', classMask('health'));
    await fact(citizenId, 'decision', classMask('psychiatry'));
    const [access] = await accessOf(citizenId);
    const health = access?.grounds.filter(({ rule }) => rule.startsWith('health'));
    expect(health).toMatchObject([
      { rule: 'health-consent', dataClasses: ['HEALTH'] },
      { rule: 'health-decision', dataClasses: ['PSYCHIATRY'] },
    ]);
  });

  it('is read for many persons in one statement, and nobody is there where there is nothing', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => someCitizen(citizens)));
    for (const id of ids.slice(1)) await fact(id, 'openSocialCase');
    citizens.statements.forget();
    const [none, ...some] = await accessOf(...ids);
    expect(none).toBeNull();
    for (const one of some) expect(one?.grounds).not.toEqual([]);
    expect(citizens.statements.own().filter((text) => text.includes('access_policy'))).toHaveLength(1);
  });
});
