import { randomUUID } from 'node:crypto';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { idOf } from '@tvaers/kit/seeding/ids';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { followMerge, undoMerge } from '../src/copies/follow-merge.ts';
import { composeMessage } from '../src/medcom/compose-message.ts';
import { tellFact, tellOwnFacts } from './access-facts.ts';
import { addCourse, PROVIDER } from './courses.ts';
import { BRUNO, HOSPITAL, type Hospital, startHospital } from './hospital.ts';
import { tells } from './hospital-course.ts';

const SECOND_RECORD = idOf('second record');
const UNIT = idOf('unit');

describe('who treats a person', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.subgraph.sql(
      'DELETE FROM merged_record; DELETE FROM appointment; DELETE FROM intervention; DELETE FROM access_fact',
    );
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  const due = async () => {
    const rows = await hospital.subgraph.sql<{ organisation_id: string }>(
      'SELECT organisation_id FROM access_fact_due WHERE citizen_id = $1 ORDER BY valid_from',
      [BRUNO],
    );
    return rows.map(({ organisation_id }) => organisation_id);
  };
  const told = async () =>
    (await hospital.subgraph.outbox())
      .filter(({ type }) => type === 'access.fact-changed')
      .map(({ payload }) => ({ to: payload.organisationId, version: payload.version, validTo: payload.validTo }));

  it('are the providers of courses of health, from the day they began in Denmark', async () => {
    for (const method of ['FACT', 'HOUSING_FIRST', 'SUBSTITUTION', 'GENERAL'] as const)
      await addCourse(hospital.subgraph, BRUNO, { method });
    expect(await due()).toEqual([PROVIDER, PROVIDER, PROVIDER]);
    const [fact] = await hospital.subgraph.sql<{ valid_from: Date }>('SELECT valid_from FROM access_fact_due LIMIT 1');
    expect(fact?.valid_from.toISOString()).toBe('2026-05-21T22:00:00.000Z');
  });

  it('are those whom a time is agreed with, kept or missed, until two weeks after it', async () => {
    const add = (state: string, days: number) =>
      hospital.subgraph.sql(
        `INSERT INTO appointment (id, citizen_id, data_class, title, starts_at, state, organisation_id)
         VALUES (gen_random_uuid(), $1, 'health', 'Samtale', now() - make_interval(days => $3), $2, $4)`,
        [BRUNO, state, days, UNIT],
      );
    await add('CANCELLED', -1);
    await add('BOOKED', 15);
    expect(await due()).toEqual([]);
    for (const state of ['BOOKED', 'NO_SHOW', 'FULFILLED']) await add(state, 13);
    expect(await due()).toEqual([UNIT, UNIT, UNIT]);
  });

  it('are told when a hospital’s message comes, and when it is taken back', async () => {
    await hospital.send(composeMessage(tells.admitted()));
    expect(await told()).toEqual([{ to: HOSPITAL, version: 1, validTo: null }]);
    await hospital.subgraph.sql('DELETE FROM outbox');
    await hospital.subgraph.sql(
      `UPDATE hospital_stay SET state = 'FINISHED', ended_at = now() - interval '1 day' WHERE citizen_id = $1`,
      [BRUNO],
    );
    expect(await tellOwnFacts(hospital.subgraph)).toBe(1);
    expect(await told()).toEqual([{ to: HOSPITAL, version: 2, validTo: expect.any(String) }]);
    await hospital.subgraph.sql(`DELETE FROM outbox; UPDATE hospital_stay SET state = 'CANCELLED', ended_at = NULL`);
    expect(await tellOwnFacts(hospital.subgraph)).toBe(1);
    const [ended] = await told();
    expect(ended?.version).toBe(3);
    expect(Date.parse(String(ended?.validTo))).toBeLessThanOrEqual(Date.now());
    expect(await tellOwnFacts(hospital.subgraph)).toBe(0);
  });

  describe('by one record treat the whole person', () => {
    const merge = { citizenId: SECOND_RECORD, mergedId: BRUNO };
    const envelope = {
      id: randomUUID(),
      source: 'citizens',
      occurredAt: new Date().toISOString(),
      correlationId: '',
    } as const;
    const follow = () =>
      hospital.subgraph.run(systemViewer('interventions'), (context) =>
        followMerge({ ...envelope, type: 'citizen.merged', payload: merge }, context),
      );
    const undo = () =>
      hospital.subgraph.run(systemViewer('interventions'), (context) =>
        undoMerge(
          {
            ...{ ...envelope, type: 'citizen.merge-undone' as const },
            payload: { citizenId: SECOND_RECORD, restoredId: BRUNO },
          },
          context,
        ),
      );
    const unit = viewerOf('clinic', { organisationId: UNIT, staffMemberId: null, subject: 'test-unit' });
    const isOpen = (citizenId: string) =>
      hospital.subgraph.run(unit, async (context) => {
        await hospital.subgraph.sql(`DELETE FROM access_fact WHERE source = 'test'`);
        await context.reopen();
        return context.access.isOpen(citizenId);
      });

    it('from the merge on until it is undone', async () => {
      await tellFact(hospital.subgraph, 'treatmentRelation', BRUNO, UNIT);
      expect(await isOpen(SECOND_RECORD)).toBe(false);
      await follow();
      expect([await isOpen(SECOND_RECORD), await isOpen(BRUNO)]).toEqual([true, true]);
      await undo();
      expect([await isOpen(SECOND_RECORD), await isOpen(BRUNO)]).toEqual([false, true]);
    });

    it('and every record that is asked about is answered, known or not, also when merges run in a circle', async () => {
      const stranger = idOf('stranger');
      await follow();
      const records = async () =>
        (
          await hospital.subgraph.sql<{ asked: string; record: string; person: string }>(
            'SELECT * FROM person_records($1) ORDER BY asked, record',
            [[BRUNO, stranger]],
          )
        ).map(({ asked, record, person }) => [asked, record, person].join(' '));
      const whole = (asked: string, person: string) =>
        [BRUNO, SECOND_RECORD].map((record) => [asked, record, person].join(' '));
      expect((await records()).sort()).toEqual(
        [...whole(BRUNO, SECOND_RECORD), `${stranger} ${stranger} ${stranger}`].sort(),
      );
      await hospital.subgraph.sql('INSERT INTO merged_record VALUES ($1, $2, now())', [SECOND_RECORD, BRUNO]);
      const lowest = [BRUNO, SECOND_RECORD].sort()[0] ?? '';
      expect((await records()).sort()).toEqual([...whole(BRUNO, lowest), `${stranger} ${stranger} ${stranger}`].sort());
    });
  });
});
