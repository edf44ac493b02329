import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { organisationId } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { announceTodaysOrganisations } from '../src/organisations/announce-todays-organisations.ts';
import { seedAnew, seededStaff } from './seeded-staff.ts';

const END = `mutation End($input: EndOrganisationInput!) { endOrganisation(input: $input) { __typename
  ... on EndOrganisationSuccess { organisation { validTo version successor { name } } }
  ... on InvalidInput { field } ... on StaleVersion { currentVersion } ... on Problem { message } } }`;
const as = viewerOf('operator');
/** Hjemløseenheden with its shelter is to be taken over by Borgercenter Voksne at the end of June 2027. */
const input = {
  organisationId: organisationId('hjemloeseenheden'),
  successorId: organisationId('borgercenter-voksne'),
  lastDay: '2027-06-30',
  version: 1,
};

describe('an organisation that ends', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 0 });
  });
  afterEach(() => seedAnew(staff, { citizens: 0 }));
  afterAll(() => staff.close());

  const end = async (more: object = {}): Promise<Record<string, unknown>> => {
    const { data, errors } = await staff.ask<{ endOrganisation: Record<string, unknown> }>({
      query: END,
      variables: { input: { ...input, ...more } },
      as,
    });
    expect(errors).toBeUndefined();
    return data.endOrganisation;
  };
  const parentOfShelterOn = async (on: string): Promise<unknown> => {
    const { data } = await staff.ask<{ organisation: { parent: { name: string } } }>({
      query: 'query One($id: ID!, $on: Date) { organisation(id: $id, on: $on) { parent { name } } }',
      variables: { id: organisationId('herberget-sundholm'), on },
      as,
    });
    return data.organisation.parent.name;
  };
  const announceOn = (day: string) =>
    staff.run(systemViewer('staff'), announceTodaysOrganisations, new Date(`${day}T06:00:00Z`));
  const told = async () => (await staff.outbox()).map(({ payload }) => payload);

  it('hands its units to the successor from the next day on, and tells the other sectors', async () => {
    expect(await end()).toMatchObject({
      organisation: { validTo: '2027-06-30', version: 2, successor: { name: 'Borgercenter Voksne' } },
    });
    expect(await parentOfShelterOn('2027-06-30')).toBe('Hjemløseenheden');
    expect(await parentOfShelterOn('2027-07-01')).toBe('Borgercenter Voksne');
    expect(await told()).toEqual([
      expect.objectContaining({
        organisationId: input.organisationId,
        validTo: '2027-06-30',
        successorId: input.successorId,
      }),
    ]);
  });

  it('has one end: a second is refused, and so is a decision on an old version', async () => {
    expect(await end({ version: 7 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    await end();
    expect(await end({ version: 2 })).toMatchObject({ __typename: 'OrganisationHasEnd' });
  });

  it.each([
    ['a successor who is nobody', { successorId: organisationId('nobody') }, 'successorId'],
    ['a successor with an end of their own', { successorId: organisationId('region-sjaelland') }, 'successorId'],
    ['a last day before the first', { lastDay: '2001-01-01' }, 'lastDay'],
  ])('refuses %s', async (_what, more, field) => {
    expect(await end(more)).toMatchObject({ __typename: 'InvalidInput', field });
    expect(await told()).toEqual([]);
  });

  const giveParent = (unit: string, parent: string, from: string, to: string | null) =>
    staff.sql(
      'INSERT INTO organisation_parent (organisation_id, parent_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)',
      [...[organisationId(unit), organisationId(parent), from, to]],
    );

  it('is succeeded by none of its own units, however far down, so that nothing comes to stand below itself', async () => {
    const unfit = { __typename: 'InvalidInput', field: 'successorId' };
    expect(await end({ successorId: organisationId('herberget-sundholm') })).toMatchObject(unfit);
    await staff.sql('DELETE FROM organisation_parent WHERE organisation_id = $1', [
      organisationId('borgercenter-voksne'),
    ]);
    await giveParent('borgercenter-voksne', 'herberget-sundholm', '2020-01-01', null);
    expect(await end()).toMatchObject(unfit);
    expect(await told()).toEqual([]);
    expect(await parentOfShelterOn('2027-07-01')).toBe('Hjemløseenheden');
  });

  it('may be succeeded by a unit that is its own no longer on the day after', async () => {
    await staff.sql('DELETE FROM organisation_parent WHERE organisation_id = $1', [
      organisationId('borgercenter-voksne'),
    ]);
    await giveParent('borgercenter-voksne', 'herberget-sundholm', '2020-01-01', '2027-06-30');
    expect(await end()).toMatchObject({ __typename: 'EndOrganisationSuccess' });
  });

  it('must be one that is there', async () => {
    expect(await end({ organisationId: organisationId('nobody') })).toMatchObject({ __typename: 'NotFound' });
    expect(await end({ organisationId: 'no-id' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('ends once for one idempotency key, and the key is refused for something else', async () => {
    const first = await end({ idempotencyKey: 'once' });
    expect(await end({ idempotencyKey: 'once' })).toEqual(first);
    expect(await end({ idempotencyKey: 'once', lastDay: '2028-01-01' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });

  it('is ended by nobody but those who keep the directory', async () => {
    const { errors } = await staff.ask({ query: END, variables: { input }, as: viewerOf('coordinator') });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is told again on the day its units change hands, once, also when the house stood still that day', async () => {
    await announceOn('2026-12-31');
    expect(await told()).toEqual([]);
    await announceOn('2027-01-03');
    await announceOn('2027-01-03');
    const payloads = await told();
    expect(payloads).toContainEqual(
      expect.objectContaining({
        organisationId: organisationId('rhp'),
        parentId: organisationId('region-oestdanmark'),
      }),
    );
    expect(payloads).toContainEqual(
      expect.objectContaining({ organisationId: organisationId('region-hovedstaden'), validTo: '2026-12-31' }),
    );
    expect(new Set(payloads.map(({ organisationId: id }) => id)).size).toBe(payloads.length);
  });
});
