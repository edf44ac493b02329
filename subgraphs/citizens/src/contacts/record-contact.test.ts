import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { newsOf, someCitizen, someOrganisation } from '../testing/arrange.ts';

const RECORD = `mutation ($input: RecordContactInput!) { recordContact(input: $input) {
  __typename
  ... on RecordContactSuccess { contact {
    id at state placeKind door { id } owner { id } by { id } version
    citizen { id daysSinceLastContact lastContact { id } livingSituation { kind place area } }
  } }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;

describe('recording a contact', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const nurse = viewerOf('socialNurse', { organisationId: someOrganisation(), staffMemberId: randomUUID() });
  const record = async (input: object) => {
    const { data } = await citizens.ask<{ recordContact: { contact: { id: string } } }>({
      query: RECORD,
      variables: { input: { placeKind: 'STREET', ...input } },
      as: nurse,
    });
    return data.recordContact;
  };

  it('is open to staff of every partner, who own what they note (rule R01)', async () => {
    const citizenId = await someCitizen(citizens);
    const answer = await record({ citizenId });
    expect(answer).toMatchObject({
      contact: {
        ...{ state: 'OPEN', placeKind: 'STREET', version: 1 },
        ...{ door: { id: nurse.organisationId }, owner: { id: nurse.organisationId }, by: { id: nurse.staffMemberId } },
        citizen: { id: citizenId, daysSinceLastContact: 0, lastContact: { id: answer.contact.id } },
      },
    });
    for (const role of ['coordinator', 'outreach', 'fact', 'clinic', 'shelter', 'manager'] as const) {
      const variables = { input: { citizenId, placeKind: 'PHONE' } };
      const { errors } = await citizens.ask({ query: RECORD, variables, as: viewerOf(role) });
      expect(errors).toBeUndefined();
    }
  });

  it('tells the other sectors that somebody saw the person, and not what for', async () => {
    const citizenId = await someCitizen(citizens);
    const at = '2026-11-01T08:30:00.000Z';
    await record({ citizenId, at, note: 'Sår på benet', need: 'Sygeplejerske' });
    expect((await newsOf(citizens)).filter(({ payload }) => payload.citizenId === citizenId)).toEqual([
      { type: 'citizen.seen', payload: { citizenId, at, organisationId: nurse.organisationId } },
    ]);
  });

  it('keeps where the person stays when that was learned as well', async () => {
    const citizenId = await someCitizen(citizens);
    const livingSituation = { kind: 'ROUGH_SLEEPING', place: 'under Dybbølsbro', area: 'Vesterbro' };
    expect(await record({ citizenId, livingSituation })).toMatchObject({ contact: { citizen: { livingSituation } } });
    expect((await newsOf(citizens)).at(-1)).toMatchObject({
      type: 'citizen.living-situation-changed',
      payload: { citizenId, ...livingSituation },
    });
  });

  it('leaves the newest sighting when an older meeting is noted late', async () => {
    const citizenId = await someCitizen(citizens);
    const newest = await record({ citizenId });
    expect(await record({ citizenId, at: '2026-01-01T12:00:00Z' })).toMatchObject({
      contact: { citizen: { daysSinceLastContact: 0, lastContact: { id: newest.contact.id } } },
    });
  });

  it('does it once for one key', async () => {
    const input = { citizenId: await someCitizen(citizens), idempotencyKey: 'c-1', note: 'Hilste' };
    const first = await record(input);
    expect(await record(input)).toEqual(first);
    expect(await citizens.sql('SELECT FROM contact WHERE citizen_id = $1', [input.citizenId])).toHaveLength(1);
    expect(await record({ ...input, note: 'Andet' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('refuses a meeting with nobody, in the future, or at no door', async () => {
    expect(await record({ citizenId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const citizenId = await someCitizen(citizens);
    expect(await record({ citizenId, at: '2099-01-01T00:00:00Z' })).toMatchObject({ field: 'at' });
    expect(await record({ citizenId, doorId: 'x' })).toMatchObject({ field: 'doorId' });
  });

  it('is not for those who read only', async () => {
    const variables = { input: { citizenId: await someCitizen(citizens), placeKind: 'STREET' } };
    for (const role of ['steering', 'operator', 'citizen'] as const) {
      const { errors } = await citizens.ask({ query: RECORD, variables, as: viewerOf(role) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
