import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { ENTITIES, NOTE, NOTE_WITH_DIAGNOSIS } from './questions.ts';

describe('the access log', () => {
  let subgraph: TestSubgraph;
  const viewer = viewerOf('coordinator', { subject: 'berit', name: 'Berit Bro' });
  const citizenId = randomUUID();
  let id: string | undefined;

  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
    [id] = await notesExist(subgraph, citizenId, ['Opringning', 'two', 'three']);
  });
  beforeEach(() => subgraph.sql('TRUNCATE access_event'));
  afterEach(() => subgraph.sql('GRANT INSERT ON access_event TO plans_app'));
  afterAll(() => subgraph.close());

  const log = () =>
    subgraph.sql('SELECT citizen_ids AS "citizenIds", data_classes AS "dataClasses" FROM access_event ORDER BY id');

  it('says who saw what of whom, why, and in which operation', async () => {
    await subgraph.ask({ query: NOTE_WITH_DIAGNOSIS, variables: { id }, as: viewer, operation: 'ReadNote' });
    const rows = await subgraph.sql('SELECT * FROM access_event');
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ subject: 'berit', name: 'Berit Bro', role: 'coordinator', purpose: 'coordination' },
        ...{ organisation_id: viewer.organisationId, staff_member_id: viewer.staffMemberId },
        ...{ citizen_ids: [citizenId], data_classes: ['plan', 'health'], operation: 'ReadNote' },
        ...{ basis: 'health-consent health-decision plan-municipal', outcome: 'allowed', subgraph: 'plans' },
      }),
    ]);
  });

  it('has one row for all of whom the same was shown, however many fields and records', async () => {
    const other = randomUUID();
    await notesExist(subgraph, other, ['four']);
    const representations = [citizenId, other].map((key) => ({ __typename: 'Citizen', id: key }));
    await subgraph.ask({ query: ENTITIES, variables: { representations }, as: viewer });
    expect(await log()).toEqual([{ citizenIds: [citizenId, other], dataClasses: ['plan'] }]);
  });

  it('has rows apart for those of whom something else was shown, and for what was held back', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await subgraph.run(viewer, async ({ disclosures }) => {
      disclosures.add(first, classMask('plan'));
      disclosures.add(second, classMask('plan'));
      disclosures.add(second, classMask('health'));
      disclosures.add(third, classMask('plan'));
      disclosures.add(third, classMask('health'), 'masked');
    });
    expect(await log()).toEqual([
      { citizenIds: [first, third], dataClasses: ['plan'] },
      { citizenIds: [second], dataClasses: ['plan', 'health'] },
      { citizenIds: [third], dataClasses: ['health'] },
    ]);
  });

  it('stays empty when nothing was shown', async () => {
    await subgraph.ask({ query: NOTE, variables: { id: randomUUID() }, as: viewer });
    await subgraph.ask({ query: '{ __typename }', as: viewer });
    expect(await log()).toEqual([]);
  });

  it('is a condition: when it cannot be written no data leaves', async () => {
    await subgraph.sql('REVOKE INSERT ON access_event FROM plans_app');
    const { data, errors } = await subgraph.ask({ query: NOTE, variables: { id }, as: viewer });
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: expect.any(String) },
      },
    ]);
  });

  it('cannot be changed or emptied by the running subgraph', async () => {
    await subgraph.ask({ query: NOTE, variables: { id }, as: viewer });
    for (const statement of ['DELETE FROM access_event', `UPDATE access_event SET name = 'somebody else'`])
      await expect(subgraph.dataSource.query(statement)).rejects.toThrow(/permission denied/);
    expect(await log()).toHaveLength(1);
  });

  it('never shows what it could not name the citizen of', async () => {
    const careless = await testSubgraph({
      ...notesSubgraph,
      createLoaders: (context) => ({
        ...notesSubgraph.createLoaders(context),
        noteById: { load: async () => ({ id, title: 'whose?' }) } as never,
      }),
    });
    const { data, errors } = await careless.ask({ query: NOTE, variables: { id }, as: viewer });
    await careless.close();
    expect(data).toEqual({ note: null });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it('keeps personal data out of the lines for people who run the house', async () => {
    await subgraph.ask({ query: NOTE_WITH_DIAGNOSIS, variables: { id }, as: viewer });
    expect(subgraph.logs.text()).not.toMatch(/F20|Berit|Opringning/);
  });
});
