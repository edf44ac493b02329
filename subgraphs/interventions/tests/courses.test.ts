import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { addCourse, PROVIDER } from './courses.ts';

const SOMEBODY = idOf('somebody');
const OTHER = idOf('somebody else');

describe('what is done for a citizen', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
  });
  beforeEach(async () => {
    const tables = [
      'board_entry',
      'fact_course',
      'tenancy',
      'housing_first_course',
      'general_course',
      'confirmed_dose',
    ];
    const more = ['substitution_prescription', 'safety_hold', 'intervention', 'merged_record'];
    await interventions.sql([...tables, ...more].map((table) => `DELETE FROM ${table}`).join(';'));
  });
  afterAll(() => interventions.close());

  const ask = async (query: string, id = SOMEBODY) => {
    const { data, errors } = await interventions.ask<{ _entities: (Record<string, unknown> | null)[] }>({
      query: `query Courses($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { ${query} } } }`,
      variables: { of: [{ __typename: 'Citizen', id }] },
      as: viewerOf('coordinator'),
    });
    expect(errors).toBeUndefined();
    return data._entities[0]?.interventions as Record<string, unknown>[];
  };

  it('comes newest first, what is planned before all, in the states that were asked for', async () => {
    await addCourse(interventions, SOMEBODY, { title: 'slut', state: 'ENDED', startedOn: '2026-01-01' });
    await addCourse(interventions, SOMEBODY, { title: 'ældre', startedOn: '2026-02-01' });
    await addCourse(interventions, SOMEBODY, { title: 'nyere', startedOn: '2026-08-01' });
    await addCourse(interventions, SOMEBODY, { title: 'planlagt', state: 'PLANNED' });
    await addCourse(interventions, OTHER, { title: 'en andens' });
    const titles = async (query: string) => (await ask(query)).map(({ title }) => title);
    expect(await titles('interventions { title }')).toEqual(['planlagt', 'nyere', 'ældre', 'slut']);
    expect(await titles('interventions(states: [ACTIVE]) { title }')).toEqual(['nyere', 'ældre']);
    expect(await titles('interventions(states: []) { title }')).toEqual([]);
  });

  it('is an empty list for somebody nobody here has heard of', async () => {
    expect(await ask('interventions { title }', idOf('nobody'))).toEqual([]);
  });

  it('names the decision behind a course, and none where none is needed', async () => {
    await addCourse(interventions, SOMEBODY, { legalBasis: 'serviceloven § 85 a' });
    await addCourse(interventions, SOMEBODY, { state: 'PLANNED' });
    expect(await ask('interventions { decision { legalBasis } provider { id } team { id } }')).toEqual([
      { decision: null, provider: { id: PROVIDER }, team: null },
      { decision: { legalBasis: 'serviceloven § 85 a' }, provider: { id: PROVIDER }, team: null },
    ]);
  });

  it('shows an entry on the board red when its review is late, and none that was taken off', async () => {
    const id = await addCourse(interventions, SOMEBODY, { method: 'FACT' });
    await interventions.sql(`INSERT INTO fact_course VALUES ($1, $2, 'INTENSIVE')`, [id, SOMEBODY]);
    const entry = (reviewBy: string, removed: string | null) =>
      interventions.sql(
        `INSERT INTO board_entry (id, intervention_id, citizen_id, category, reason, placed_at, review_by, removed_at)
         VALUES (gen_random_uuid(), $1, $2, 'CRISIS', 'Sover ikke.', now(), $3, $4)`,
        [id, SOMEBODY, reviewBy, removed],
      );
    const board = async () => ask('interventions { ... on FactCourse { intensity boardEntry { category overdue } } }');
    await entry('2020-01-01', '2020-01-02');
    expect(await board()).toEqual([{ intensity: 'INTENSIVE', boardEntry: null }]);
    await entry('2020-01-01', null);
    expect(await board()).toEqual([{ intensity: 'INTENSIVE', boardEntry: { category: 'CRISIS', overdue: true } }]);
    await expect(entry('2099-01-01', null)).rejects.toThrow('board_entry_open_per_course');
  });

  it('goes on without a home, and shows the home there is', async () => {
    const id = await addCourse(interventions, SOMEBODY, { method: 'HOUSING_FIRST' });
    await interventions.sql(`INSERT INTO housing_first_course VALUES ($1, $2, 'ICM')`, [id, SOMEBODY]);
    const lease = (state: string, from: string, to: string | null) =>
      interventions.sql('INSERT INTO tenancy VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)', [
        id,
        SOMEBODY,
        state,
        from,
        to,
      ]);
    const home = () =>
      ask('interventions { state ... on HousingFirstCourse { method phase tenancy { state leaseFrom } } }');
    await lease('TERMINATED', '2024-01-01', '2024-06-30');
    expect(await home()).toEqual([{ state: 'ACTIVE', method: 'ICM', phase: null, tenancy: null }]);
    await lease('IN_ARREARS', '2026-01-01', null);
    expect(await home()).toMatchObject([{ tenancy: { state: 'IN_ARREARS', leaseFrom: '2026-01-01' } }]);
  });

  it('tells the dose, the hold and the last dose anybody saw', async () => {
    const id = await addCourse(interventions, SOMEBODY, { method: 'SUBSTITUTION' });
    const fields = `prescription { drug dailyDose { value unit } reviewOn } hold { reason } lastConfirmedDose { at place }`;
    const treatment = () => ask(`interventions { ... on SubstitutionTreatment { ${fields} } }`);
    expect(await treatment()).toEqual([{ prescription: null, hold: null, lastConfirmedDose: null }]);
    await interventions.sql(
      `WITH earlier AS (
         INSERT INTO substitution_prescription
         VALUES (gen_random_uuid(), $1, $2, 'METHADONE', 80, 'mg', '2026-01-01', '2026-03-01', '2026-07-01')
       ), present AS (
         INSERT INTO substitution_prescription
         VALUES (gen_random_uuid(), $1, $2, 'BUPRENORPHINE', 12.5, 'mg', '2026-03-02', NULL, '2026-09-01')
       ), hold AS (
         INSERT INTO safety_hold VALUES (gen_random_uuid(), $1, $2, now(), 'Ikke set i fem dage.')
       )
       INSERT INTO confirmed_dose VALUES (gen_random_uuid(), $1, $2, '2026-11-01T07:00Z', 'Klinikken'),
         (gen_random_uuid(), $1, $2, '2026-11-02T07:00Z', 'På gaden')`,
      [id, SOMEBODY],
    );
    expect(await treatment()).toEqual([
      {
        prescription: { drug: 'BUPRENORPHINE', dailyDose: { value: 12.5, unit: 'mg' }, reviewOn: '2026-09-01' },
        hold: { reason: 'Ikke set i fem dage.' },
        lastConfirmedDose: { at: '2026-11-02T07:00:00.000Z', place: 'På gaden' },
      },
    ]);
  });

  it('is found by its key under its own type and no other', async () => {
    const id = await addCourse(interventions, SOMEBODY, { method: 'FACT', title: 'F-ACT' });
    const { data } = await interventions.ask<{ _entities: unknown[] }>({
      query: `query Find($of: [_Any!]!) { _entities(representations: $of) { ... on FactCourse { title } ... on GeneralCourse { title } } }`,
      variables: { of: ['FactCourse', 'GeneralCourse'].map((__typename) => ({ __typename, id })) },
      as: viewerOf('fact'),
    });
    expect(data._entities).toEqual([{ title: 'F-ACT' }, null]);
  });

  it('notes in the read log what kind of knowledge was shown', async () => {
    await addCourse(interventions, SOMEBODY, { method: 'SUBSTITUTION', legalBasis: 'sundhedsloven § 142' });
    await interventions.sql('DELETE FROM access_event');
    await ask('interventions { title decision { legalBasis } }');
    expect(await interventions.sql('SELECT citizen_ids, data_classes FROM access_event')).toEqual([
      { citizen_ids: [SOMEBODY], data_classes: ['identity', 'socialCase', 'substance'] },
    ]);
  });

  it('can end by no absence: the database knows no such state', async () => {
    await expect(addCourse(interventions, SOMEBODY, { state: 'NO_SHOW' as 'ENDED' })).rejects.toThrow(
      'intervention_state_check',
    );
  });
});
