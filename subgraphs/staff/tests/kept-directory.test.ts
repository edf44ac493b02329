import { setTimeout as sleep } from 'node:timers/promises';
import { organisationId, teamId } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { staffSubgraph } from '../src/staff-subgraph.ts';
import { seedAnew } from './seeded-staff.ts';

const team = { __typename: 'Team', id: teamId('crk-city') };
const TEAM = `query Team($of: [_Any!]!) { _entities(representations: $of) {
  ... on Team { name organisation { name parent { name } } members { id name title } } } }`;
const END = `mutation End($input: EndOrganisationInput!) { endOrganisation(input: $input) { __typename
  ... on EndOrganisationSuccess { organisation { validTo } } } }`;

describe('what is kept of the directory', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await testSubgraph(staffSubgraph, { directory: true });
    await seedAnew(staff, { citizens: 0 });
  });
  afterAll(() => staff.close());

  interface Found {
    _entities: { name: string; members: { name: string }[] }[];
  }
  const askTeam = async () => {
    staff.statements.forget();
    const { data, errors } = await staff.ask<Found>({
      ...{ query: TEAM, variables: { of: [team] }, as: viewerOf('coordinator') },
    });
    expect(errors).toBeUndefined();
    return data._entities[0];
  };
  /** Asks until the news of the changes before have come and gone. */
  async function untilKept(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      await askTeam();
      if (staff.statements.all().length === 0) return;
      await sleep(10);
    }
    throw new Error('Nothing is kept.');
  }
  async function until(name: string): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await askTeam())?.name === name) return;
      await sleep(10);
    }
    throw new Error(`The name never became ${name}.`);
  }

  it('costs neither a statement nor a connection the second time', async () => {
    const first = await askTeam();
    await untilKept();
    expect(await askTeam()).toEqual(first);
    expect(staff.statements.all()).toEqual([]);
  });

  it('is forgotten when somebody changes it, whoever that is', async () => {
    await untilKept();
    await staff.sql(`UPDATE team SET name = 'Et andet navn' WHERE id = $1`, [team.id]);
    await until('Et andet navn');
  });

  it('is not what the one who has just changed something reads', async () => {
    const id = organisationId('hjemloeseenheden');
    const query = 'query One($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { validTo } } }';
    const ask = () =>
      staff.ask({ query, variables: { of: [{ __typename: 'Organisation', id }] }, as: viewerOf('operator') });
    await untilKept();
    await ask();
    const input = {
      organisationId: id,
      successorId: organisationId('borgercenter-voksne'),
      lastDay: '2199-06-30',
      version: 1,
    };
    const { data } = await staff.ask({ query: END, variables: { input }, as: viewerOf('operator') });
    expect(data).toMatchObject({ endOrganisation: { organisation: { validTo: '2199-06-30' } } });
    expect((await ask()).data).toEqual({ _entities: [{ validTo: '2199-06-30' }] });
  });

  it('is kept by nobody while changes cannot be heard of, and again afterwards', async () => {
    await untilKept();
    await staff.database.outage(async () => undefined);
    await staff.sql(`UPDATE team SET name = 'Mens ingen lyttede' WHERE id = $1`, [team.id]);
    await until('Mens ingen lyttede');
    await untilKept();
  });
});
