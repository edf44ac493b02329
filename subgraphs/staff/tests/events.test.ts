import type { EventEnvelope, EventPayloads, EventType } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { citizenId, enrolmentId, idOf } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { eventHandlers } from '../src/event-handlers.ts';
import { news, resetCareTeams, seededStaff } from './seeded-staff.ts';

describe('what staff does about citizens elsewhere', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 50 });
  });
  afterEach(() => resetCareTeams(staff, { citizens: 50 }));
  afterAll(() => staff.close());

  const happen = <Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    occurredAt = '2026-11-22T10:00:00.000Z',
  ) => {
    const handle = eventHandlers[type] as ((event: EventEnvelope<Type>, context: object) => Promise<void>) | undefined;
    const event = {
      id: idOf('event'),
      type,
      source: 'citizens',
      occurredAt,
      correlationId: '',
      payload,
    } as EventEnvelope<Type>;
    return staff.run(systemViewer('staff'), async (context) => handle?.(event, context));
  };
  const enrolment = (index: number, more: object) => ({
    citizenId: citizenId(index),
    enrolmentId: enrolmentId(index),
    state: 'FINISHED',
    since: '2026-11-22T10:00:00.000Z',
    previousEnrolmentId: null,
    aftercare: null,
    ...more,
  });
  const openMembers = async (citizen: string): Promise<number> => {
    const rows = await staff.sql('SELECT FROM care_team_member WHERE citizen_id = $1 AND valid_to IS NULL', [citizen]);
    return rows.length;
  };
  const isKnown = async (citizen: string): Promise<boolean> =>
    (await staff.sql('SELECT FROM known_citizen WHERE citizen_id = $1', [citizen])).length === 1;

  it('remembers who is known, however often it is told, and no number of theirs', async () => {
    const somebody = idOf('somebody');
    const identified = {
      citizenId: somebody,
      identifiers: [{ system: 'urn:oid:1.2.208.176.1.2', value: '6101700000', use: 'OFFICIAL' }],
    };
    await happen('citizen.identified', identified);
    await happen('citizen.identified', identified);
    expect(await isKnown(somebody)).toBe(true);
    expect(Object.keys((await staff.sql('SELECT * FROM known_citizen LIMIT 1'))[0] ?? {})).toEqual(['citizen_id']);
  });

  it('puts nobody in charge when an enrolment begins', async () => {
    const somebody = idOf('somebody');
    await happen(
      'citizen.enrolment-changed',
      enrolment(0, { citizenId: somebody, enrolmentId: idOf('new'), state: 'ACTIVE' }),
    );
    expect(await isKnown(somebody)).toBe(true);
    expect(await openMembers(somebody)).toBe(0);
    expect(await news(staff)).toEqual([]);
  });

  it('ends the care team with the last enrolment and tells that nobody coordinates any more', async () => {
    await happen('citizen.enrolment-changed', enrolment(0, {}));
    expect(await openMembers(citizenId(0))).toBe(0);
    expect(await news(staff)).toEqual([
      {
        type: 'staff.care-team-changed',
        payload: {
          citizenId: citizenId(0),
          careTeamId: idOf('care-team', 0),
          coordinatorId: null,
          coordinatorOrganisationId: null,
          memberIds: [],
        },
      },
    ]);
  });

  it('keeps the care team while another enrolment of the same person runs', async () => {
    await happen('citizen.enrolment-changed', enrolment(0, { enrolmentId: idOf('second'), state: 'ACTIVE' }));
    await happen('citizen.enrolment-changed', enrolment(0, {}));
    expect(await openMembers(citizenId(0))).toBeGreaterThan(0);
    await happen('citizen.enrolment-changed', enrolment(0, { enrolmentId: idOf('second') }));
    expect(await openMembers(citizenId(0))).toBe(0);
  });

  it('does not go back to an older state that arrives late', async () => {
    await happen('citizen.enrolment-changed', enrolment(0, {}));
    await happen('citizen.enrolment-changed', enrolment(0, { state: 'ACTIVE', since: '2020-01-01T00:00:00.000Z' }));
    const [kept] = await staff.sql('SELECT state FROM known_enrolment WHERE enrolment_id = $1', [enrolmentId(0)]);
    expect(kept).toEqual({ state: 'FINISHED' });
  });

  it('leaves a merged person one care team: their own', async () => {
    await happen('citizen.merged', { citizenId: citizenId(1), mergedId: citizenId(2) });
    expect(await openMembers(citizenId(2))).toBe(0);
    expect(await openMembers(citizenId(1))).toBeGreaterThan(0);
    expect(await isKnown(citizenId(2))).toBe(false);
  });

  it('gives a merged person the other record’s care team where they had none', async () => {
    const somebody = idOf('somebody');
    const before = await openMembers(citizenId(2));
    await happen('citizen.merged', { citizenId: somebody, mergedId: citizenId(2) });
    expect(await openMembers(somebody)).toBe(before);
    expect(await openMembers(citizenId(2))).toBe(0);
    const [event] = await news(staff);
    expect(event?.payload).toMatchObject({ citizenId: somebody, coordinatorId: coordinatorId(0) });
  });

  const personOf = async (record: string) =>
    (
      await staff.sql<{ record: string; person: string }>('SELECT record, person FROM person_records($1)', [[record]])
    ).sort((one, other) => (one.record < other.record ? -1 : 1));
  const [a, b, c] = [citizenId(1), citizenId(2), citizenId(3)];

  it('takes all records of a person for one, until it hears that they are two', async () => {
    await happen('citizen.merged', { citizenId: a, mergedId: b });
    await happen('citizen.merged', { citizenId: c, mergedId: a }, '2026-11-22T11:00:00.000Z');
    const all = [a, b, c].sort().map((record) => ({ record, person: c }));
    for (const record of [a, b, c]) expect(await personOf(record)).toEqual(all);
    await happen('citizen.merge-undone', { citizenId: c, restoredId: a }, '2026-11-22T12:00:00.000Z');
    expect(await personOf(c)).toEqual([{ record: c, person: c }]);
    expect(await personOf(b)).toEqual([a, b].sort().map((record) => ({ record, person: a })));
    expect(await isKnown(a)).toBe(true);
  });

  it('does not merge again by news from before the undoing, and answers records that lead round in a circle', async () => {
    await happen('citizen.merge-undone', { citizenId: a, restoredId: b }, '2026-11-22T12:00:00.000Z');
    await happen('citizen.merged', { citizenId: a, mergedId: b });
    expect(await personOf(b)).toEqual([{ record: b, person: b }]);
    expect(await openMembers(b)).toBeGreaterThan(0);
    await happen('citizen.merged', { citizenId: a, mergedId: b }, '2026-11-22T13:00:00.000Z');
    await happen('citizen.merged', { citizenId: b, mergedId: a }, '2026-11-22T13:00:00.000Z');
    expect(await personOf(a)).toEqual([{ record: a, person: a }]);
  });

  it('ends with the care team what it entitled to, and hands it on with a merge', async () => {
    const told = async () =>
      (await staff.outbox())
        .filter(({ type }) => type === 'access.fact-changed')
        .map(({ payload }) => [payload.citizenId, payload.validTo !== null]);
    await happen('citizen.enrolment-changed', enrolment(0, {}));
    const ended = await told();
    expect(ended.length).toBeGreaterThan(0);
    expect(ended).toEqual(ended.map(() => [citizenId(0), true]));
    await happen('citizen.merged', { citizenId: idOf('somebody'), mergedId: b });
    const moved = (await told()).slice(ended.length);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved).toEqual(moved.map(() => [idOf('somebody'), false]));
  });

  it('keeps the care team of a person while any of their records is enrolled, and ends it with the last (R14)', async () => {
    await happen('citizen.merged', { citizenId: a, mergedId: b });
    await happen('citizen.enrolment-changed', enrolment(1, {}));
    expect(await openMembers(a)).toBeGreaterThan(0);
    await happen('citizen.enrolment-changed', enrolment(2, {}));
    expect(await openMembers(a)).toBe(0);
  });

  it('counts for each record its own enrolments again when a merge is undone (R14)', async () => {
    const undone = async (citizen: string, restored: string) => {
      await happen('citizen.merged', { citizenId: citizen, mergedId: restored });
      await happen('citizen.merge-undone', { citizenId: citizen, restoredId: restored }, '2026-11-22T12:00:00.000Z');
    };
    await undone(a, b);
    await happen('citizen.enrolment-changed', enrolment(1, {}));
    expect(await openMembers(a)).toBe(0);

    // Somebody is put in charge of the restored record anew; its own enrolment still runs.
    const somebody = idOf('somebody');
    await undone(somebody, c);
    await staff.sql('UPDATE care_team SET citizen_id = $1 WHERE citizen_id = $2', [c, somebody]);
    await staff.sql('UPDATE care_team_member SET citizen_id = $1 WHERE citizen_id = $2', [c, somebody]);
    const second = { citizenId: c, enrolmentId: idOf('second') };
    await happen('citizen.enrolment-changed', enrolment(3, { ...second, state: 'ACTIVE' }));
    await happen('citizen.enrolment-changed', enrolment(3, second));
    expect(await openMembers(c)).toBeGreaterThan(0);
  });
});
