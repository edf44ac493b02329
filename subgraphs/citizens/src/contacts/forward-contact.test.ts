import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen, someOrganisation } from '../testing/arrange.ts';

const change = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) {
    __typename
    ... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { contact { id state owner { id } help version } }
    ... on StaleVersion { currentVersion }
    ... on Problem { message }
  }
}`;

describe('the way of a contact', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const owner = someOrganisation();
  const someContact = async () => {
    const id = randomUUID();
    await citizens.sql(
      `INSERT INTO contact (id, citizen_id, at, place_kind, door_id, owner_id) VALUES ($1, $2, now(), 'STREET', $3, $3)`,
      [id, await someCitizen(citizens), owner],
    );
    return id;
  };
  const ask = async (name: 'acceptContact' | 'forwardContact' | 'resolveContact', input: object) => {
    const { data } = await citizens.ask({ query: change(name), variables: { input }, as: viewerOf('outreach') });
    return data[name];
  };

  it('goes from open to accepted to helped', async () => {
    const contactId = await someContact();
    expect(await ask('acceptContact', { contactId, version: 1 })).toMatchObject({
      contact: { state: 'ACCEPTED', version: 2, help: null },
    });
    expect(await ask('resolveContact', { contactId, version: 2, help: 'Fik en seng' })).toMatchObject({
      contact: { state: 'HELPED', version: 3, help: 'Fik en seng' },
    });
  });

  it('is open again with the new owner when it is handed on, and the handover is kept', async () => {
    const contactId = await someContact();
    await ask('acceptContact', { contactId, version: 1 });
    const to = someOrganisation();
    expect(await ask('forwardContact', { contactId, version: 2, ownerId: to, reason: 'Bor hos jer nu' })).toMatchObject(
      {
        contact: { state: 'OPEN', owner: { id: to }, version: 3 },
      },
    );
    expect(await citizens.sql('SELECT from_id, to_id, reason FROM contact_handover')).toEqual([
      { from_id: owner, to_id: to, reason: 'Bor hos jer nu' },
    ]);
  });

  it('cannot be handed to nobody, nor to the owner it has', async () => {
    const contactId = await someContact();
    for (const ownerId of ['ingen', owner, owner.toUpperCase()])
      expect(await ask('forwardContact', { contactId, version: 1, ownerId, reason: 'Ikke vores' })).toMatchObject({
        __typename: 'InvalidInput',
      });
  });

  it('has no state that says it was nobody’s, not even for somebody with the database in hand (rule R01)', async () => {
    const contactId = await someContact();
    await expect(citizens.sql(`UPDATE contact SET state = 'REJECTED' WHERE id = $1`, [contactId])).rejects.toThrow(
      /contact_state/,
    );
    await expect(citizens.sql('UPDATE contact SET owner_id = NULL WHERE id = $1', [contactId])).rejects.toThrow(
      /owner_id/,
    );
  });

  it('is over once it led to help', async () => {
    const contactId = await someContact();
    await ask('resolveContact', { contactId, version: 1, help: 'Fulgt til lægen' });
    const over = { __typename: 'ContactAlreadyHelped' };
    expect(await ask('acceptContact', { contactId, version: 2 })).toMatchObject(over);
    expect(await ask('resolveContact', { contactId, version: 2, help: 'Fulgt igen' })).toMatchObject(over);
    const onward = { contactId, version: 2, ownerId: someOrganisation(), reason: 'Videre' };
    expect(await ask('forwardContact', onward)).toMatchObject(over);
  });

  it('refuses what was based on an older version, and what does not exist', async () => {
    const contactId = await someContact();
    const stale = { __typename: 'StaleVersion', currentVersion: 1 };
    const onward = { ownerId: someOrganisation(), reason: 'Videre' };
    expect(await ask('acceptContact', { contactId, version: 7 })).toMatchObject(stale);
    expect(await ask('forwardContact', { contactId, version: 7, ...onward })).toMatchObject(stale);
    expect(await ask('resolveContact', { contactId, version: 7, help: 'Hjulpet' })).toMatchObject(stale);
    const nobody = { contactId: randomUUID(), version: 1 };
    expect(await ask('acceptContact', nobody)).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('forwardContact', { ...nobody, ...onward })).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('resolveContact', { ...nobody, help: 'Hjulpet' })).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('acceptContact', { contactId: 'x', version: 1 })).toMatchObject({ __typename: 'NotFound' });
  });

  it('refuses help that says nothing', async () => {
    const contactId = await someContact();
    expect(await ask('resolveContact', { contactId, version: 1, help: 'ok' })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  it('answers a retry like the first try', async () => {
    const contactId = await someContact();
    const input = { contactId, version: 1, ownerId: someOrganisation(), reason: 'Videre', idempotencyKey: 'f-1' };
    const first = await ask('forwardContact', input);
    expect(await ask('forwardContact', input)).toEqual(first);
    expect(await ask('forwardContact', { ...input, reason: 'Andet' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });
});
