import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';

const MERGE = `mutation ($input: MergeCitizensInput!) { mergeCitizens(input: $input) {
  __typename ... on MergeCitizensSuccess { citizen { id mergedRecords { id reason } } } ... on Problem { message }
} }`;
const UNDO = `mutation ($input: UndoMergeCitizensInput!) { undoMergeCitizens(input: $input) {
  __typename ... on UndoMergeCitizensSuccess { kept { ...Person } restored { ...Person } } ... on Problem { message }
} }
fragment Person on Citizen { id livingSituation { kind } daysSinceLastContact }`;
const FIND = `query ($id: ID!) { citizen(id: $id) {
  id displayName identifiers { value use } livingSituation { kind } contacts { edges { node { note } } }
} }`;
const REFERENCE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { id displayName } } }`;

describe('merging two records of one person', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('coordinator');
  const reason = 'Samme tatovering og samme søster, bekræftet af herberget.';
  const merge = async (keptId: string, mergedId: string, more: object = {}) =>
    (await citizens.ask({ query: MERGE, variables: { input: { keptId, mergedId, reason, ...more } }, as })).data
      .mergeCitizens;
  const undo = async (mergedId: string) =>
    (await citizens.ask({ query: UNDO, variables: { input: { mergedId } }, as })).data.undoMergeCitizens;
  const find = async (id: string) => (await citizens.ask({ query: FIND, variables: { id }, as })).data.citizen;

  const written = async (citizenId: string, { note, kind, day, value }: Record<string, string>) => {
    await citizens.sql(
      `INSERT INTO contact (id, citizen_id, at, place_kind, door_id, owner_id, note)
       VALUES ($1, $2, $3, 'STREET', $1, $1, $4)`,
      [randomUUID(), citizenId, day, note],
    );
    await citizens.sql('INSERT INTO living_situation (id, citizen_id, kind, observed_at) VALUES ($1, $2, $3, $4)', [
      ...[randomUUID(), citizenId, kind, day],
    ]);
    await citizens.sql(
      `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at)
       VALUES ($1, $2, 'urn:oid:1.2.208.176.1.2', $3, 'OFFICIAL', $4)`,
      [randomUUID(), citizenId, value, day],
    );
  };
  const twoRecords = async (serial: number) => {
    const kept = await someCitizen(citizens, { givenName: 'Jesper', familyName: 'Lorentzen' });
    const merged = await someCitizen(citizens, { givenName: 'Jesper', familyName: 'Lorentsen' });
    await written(kept, { note: 'ældre', kind: 'SHELTER', day: '2026-10-01', value: `610170${serial}1` });
    await written(merged, { note: 'nyere', kind: 'ROUGH_SLEEPING', day: '2026-11-01', value: `610170${serial}2` });
    return { kept, merged };
  };

  it('lets one of several colleagues through who find it out at the same moment, whichever way round', async () => {
    const { kept, merged } = await twoRecords(507);
    const pairs = [0, 1, 2, 3, 4, 5].map((at) => (at % 2 === 0 ? [kept, merged] : [merged, kept]) as [string, string]);
    const answers = (await Promise.all(pairs.map((pair) => merge(...pair)))) as { __typename: string }[];
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(5).fill('AlreadyMerged'),
      'MergeCitizensSuccess',
    ]);
  });

  it.each([
    ['NORMAL', 'PROTECTED_ADDRESS', 'PROTECTED_ADDRESS', 'protectedAddress'],
    ['PROTECTED_ADDRESS', 'NORMAL', 'PROTECTED_ADDRESS', 'protectedAddress'],
    ['NORMAL', 'NORMAL', 'NORMAL', 'contactInfo'],
  ])(
    'of which one was %s and the other %s makes the person %s, in both records',
    async (ofKept, ofMerged, after, where) => {
      const [kept, merged] = [await someCitizen(citizens), await someCitizen(citizens)];
      for (const [id, confidentiality] of [
        [kept, ofKept],
        [merged, ofMerged],
      ]) {
        await citizens.sql('UPDATE citizen SET confidentiality = $2 WHERE id = $1', [id, confidentiality]);
        await citizens.sql(
          `INSERT INTO living_situation (id, citizen_id, kind, observed_at, data_class) VALUES ($1, $2, 'SHELTER', now(), $3)`,
          [randomUUID(), id, confidentiality === 'NORMAL' ? 'contactInfo' : 'protectedAddress'],
        );
      }
      expect(await merge(kept, merged)).toHaveProperty('citizen');
      expect(await citizens.sql('SELECT confidentiality FROM citizen WHERE id = $1', [kept])).toEqual([
        { confidentiality: after },
      ]);
      expect(
        await citizens.sql('SELECT DISTINCT data_class FROM living_situation WHERE citizen_id IN ($1, $2)', [
          kept,
          merged,
        ]),
      ).toEqual([{ data_class: where }]);
      const changes = await citizens.sql('SELECT before, after FROM confidentiality_change WHERE citizen_id = $1', [
        kept,
      ]);
      expect(changes).toEqual(ofKept === after ? [] : [{ before: ofKept, after }]);
    },
  );

  it('shows what was written in both, and leads from either id to the kept one', async () => {
    const { kept, merged } = await twoRecords(500);
    expect(await merge(kept, merged)).toMatchObject({ citizen: { id: kept, mergedRecords: [{ id: merged, reason }] } });
    const person = {
      ...{ id: kept, displayName: 'Jesper Lorentzen', livingSituation: { kind: 'ROUGH_SLEEPING' } },
      identifiers: [
        { value: '6101705001', use: 'OFFICIAL' },
        { value: '6101705002', use: 'OLD' },
      ],
      contacts: { edges: [{ node: { note: 'nyere' } }, { node: { note: 'ældre' } }] },
    };
    expect(await find(kept)).toMatchObject(person);
    expect(await find(merged)).toMatchObject(person);
  });

  it('answers another sector under the id it asked with, as the person who is kept', async () => {
    const { kept, merged } = await twoRecords(501);
    await merge(kept, merged);
    const of = [merged, kept].map((id) => ({ __typename: 'Citizen', id }));
    const { data } = await citizens.ask({ query: REFERENCE, variables: { of }, as });
    expect(data._entities).toEqual([
      { id: merged, displayName: 'Jesper Lorentzen' },
      { id: kept, displayName: 'Jesper Lorentzen' },
    ]);
  });

  it('tells the other sectors, and where the person stays now', async () => {
    const { kept, merged } = await twoRecords(502);
    await merge(kept, merged);
    expect((await citizens.outbox()).slice(-2)).toMatchObject([
      { type: 'citizen.merged', payload: { citizenId: kept, mergedId: merged } },
      { type: 'citizen.living-situation-changed', payload: { citizenId: kept, kind: 'ROUGH_SLEEPING' } },
    ]);
  });

  it('can be undone, and each has exactly what was written in it', async () => {
    const { kept, merged } = await twoRecords(503);
    await merge(kept, merged);
    expect(await undo(merged)).toMatchObject({
      kept: { id: kept, livingSituation: { kind: 'SHELTER' } },
      restored: { id: merged, livingSituation: { kind: 'ROUGH_SLEEPING' } },
    });
    expect(await find(merged)).toMatchObject({ id: merged, contacts: { edges: [{ node: { note: 'nyere' } }] } });
    expect(await find(kept)).toMatchObject({ contacts: { edges: [{ node: { note: 'ældre' } }] } });
    expect((await citizens.outbox()).map(({ type }) => type)).toContain('citizen.merge-undone');
  });

  it('takes earlier merges along, and brings them back with the record they belonged to', async () => {
    const [a, b, c] = [await someCitizen(citizens), await someCitizen(citizens), await someCitizen(citizens)];
    await merge(b, a);
    await merge(c, b);
    expect(await find(a)).toMatchObject({ id: c });
    await undo(b);
    expect(await find(a)).toMatchObject({ id: b });
    expect(await find(c)).toMatchObject({ id: c });
  });

  it('leaves alone what was taken out of the chain before', async () => {
    const [a, b, c] = [await someCitizen(citizens), await someCitizen(citizens), await someCitizen(citizens)];
    await merge(b, a);
    await merge(c, b);
    await undo(a);
    await undo(b);
    expect(await find(a)).toMatchObject({ id: a });
    expect(await find(b)).toMatchObject({ id: b });
  });

  it('leaves with the person what was joined to them anew, with those that belong to it', async () => {
    const [a, b] = [await someCitizen(citizens), await someCitizen(citizens)];
    const [c, d] = [await someCitizen(citizens), await someCitizen(citizens)];
    await merge(b, d);
    await merge(a, b);
    await merge(c, a);
    await undo(b);
    expect(await find(d)).toMatchObject({ id: b });
    await merge(c, b);
    await undo(a);
    expect(await find(a)).toMatchObject({ id: a });
    for (const id of [b, d]) expect(await find(id)).toMatchObject({ id: c });
    await undo(b);
    expect(await find(d)).toMatchObject({ id: b });
  });

  describe('of which either was enrolled before', () => {
    const ENROL = `mutation ($input: EnrolCitizenInput!) { enrolCitizen(input: $input) {
      __typename ... on EnrolCitizenSuccess { enrolment { id previous { id } } } } }`;
    const enrol = async (citizenId: string) => {
      const input = { citizenId, criteria: ['HOMELESS'], reason: 'Sover ude og er tilbage igen.' };
      const { data } = await citizens.ask<{ enrolCitizen: { enrolment: { id: string; previous: object | null } } }>({
        ...{ query: ENROL, variables: { input }, as },
      });
      return data.enrolCitizen.enrolment;
    };
    const end = (id: string) =>
      citizens.sql(
        `UPDATE enrolment SET state = 'FINISHED', ended_at = now(), exit_reason = 'OWN_WISH', exit_assessment = 'Ønske'
         WHERE id = $1`,
        [id],
      );
    /** Two people, enrolled one after the other, and a third enrolment of the first while they were taken for one. */
    const takenForOne = async () => {
      const [a, b] = [await someCitizen(citizens), await someCitizen(citizens)];
      const ofA = await enrol(a);
      await end(ofA.id);
      const ofB = await enrol(b);
      await end(ofB.id);
      await merge(a, b);
      const third = await enrol(a);
      expect(third).toMatchObject({ previous: { id: ofB.id } });
      return { a, b, ofA, ofB, third };
    };
    const previousOf = (id: string) => citizens.sql('SELECT previous_id FROM enrolment WHERE id = $1', [id]);

    it('lets each continue where they themselves left, once they are two again (rules R09, R17)', async () => {
      const { b, ofA, ofB, third } = await takenForOne();
      await undo(b);
      expect(await previousOf(third.id)).toEqual([{ previous_id: ofA.id }]);
      expect(await enrol(b)).toMatchObject({ previous: { id: ofB.id } });
    });

    it('takes somebody in whose last enrolment another person’s was left to continue', async () => {
      const { b, ofB, third } = await takenForOne();
      await undo(b);
      await citizens.sql('UPDATE enrolment SET previous_id = $2 WHERE id = $1', [third.id, ofB.id]);
      expect(await enrol(b)).toMatchObject({ id: expect.any(String), previous: null });
    });
  });

  it('refuses one record with itself, what is one already, a bare claim, and nobody', async () => {
    const { kept, merged } = await twoRecords(504);
    expect(await merge(kept, kept)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await merge(kept, merged, { reason: 'Ens' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await merge(kept, randomUUID())).toMatchObject({ __typename: 'NotFound' });
    await merge(kept, merged);
    expect(await merge(merged, kept)).toMatchObject({ __typename: 'AlreadyMerged' });
    expect(await undo(kept)).toMatchObject({ __typename: 'NotMerged' });
    expect(await undo(randomUUID())).toMatchObject({ __typename: 'NotFound' });
  });

  it('does it once for one key', async () => {
    const { kept, merged } = await twoRecords(505);
    const key = { idempotencyKey: 'm-1' };
    expect(await merge(kept, merged, key)).toEqual(await merge(kept, merged, key));
    expect(await merge(merged, kept, key)).toMatchObject({ __typename: 'IdempotencyConflict' });
  });
});
