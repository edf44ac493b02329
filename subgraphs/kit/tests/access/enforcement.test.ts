import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesExist } from '../arrange-notes.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';
import { ENTITIES, NOTE, NOTE_WITH_DIAGNOSIS, RENAME, WRITE } from '../questions.ts';
import { arrangeFact, hearEverybody } from './arrange-facts.ts';

const karen = viewerOf('coordinator');

describe('who may see and write what', () => {
  let subgraph: TestSubgraph;
  let anna: string;
  let bo: string;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
  });
  beforeEach(async () => {
    await subgraph.sql('TRUNCATE access_fact, access_event, note');
    await hearEverybody(subgraph);
    [anna, bo] = [randomUUID(), randomUUID()];
    await arrangeFact(subgraph, { kind: 'careTeam', citizenId: anna, to: karen });
  });
  afterAll(() => subgraph.close());

  const note = async (citizenId: string, title = 'Samtale') =>
    (await notesExist(subgraph, citizenId, [title]))[0] ?? '';
  const read = (id: string, as = karen) => subgraph.ask({ query: NOTE, variables: { id }, as });
  const logged = () =>
    subgraph.sql(
      `SELECT citizen_id, outcome, basis, purpose, data_classes
       FROM access_event CROSS JOIN LATERAL unnest(citizen_ids) AS citizen_id ORDER BY id`,
    );

  it('begins with a relation and ends with it, from one request to the next', async () => {
    const id = await note(anna);
    expect((await read(id)).data).toEqual({ note: { id, title: 'Samtale' } });
    await subgraph.sql(`UPDATE access_fact SET valid_to = date_trunc('milliseconds', now())`);
    expect((await read(id)).data).toEqual({ note: null });
  });

  it('lets what is hidden look exactly like what does not exist', async () => {
    const hidden = await read(await note(bo));
    expect(hidden).toEqual(await read(randomUUID()));
    const entities = (id: string, citizenId: string) =>
      subgraph.ask({
        query: ENTITIES,
        variables: {
          representations: [
            { __typename: 'Note', id },
            { __typename: 'Citizen', id: citizenId },
          ],
        },
        as: karen,
      });
    expect(await entities(await note(bo), bo)).toEqual(await entities(randomUUID(), randomUUID()));
  });

  it('leads to nobody who may not be seen, also where no row was looked at', async () => {
    const lead = async (id: string) =>
      (await subgraph.ask({ query: 'query ($id: ID!) { person(id: $id) { id } }', variables: { id }, as: karen })).data;
    expect([await lead(anna), await lead(bo)]).toEqual([{ person: { id: anna } }, { person: null }]);
  });

  it('notes whom it was refused to lead to, whether or not there is such a person', async () => {
    const stranger = randomUUID();
    const representations = [bo, stranger].map((id) => ({ __typename: 'Citizen', id }));
    await subgraph.ask({ query: ENTITIES, variables: { representations }, as: karen });
    expect(await logged()).toEqual(
      [bo, stranger].map((id) => expect.objectContaining({ citizen_id: id, outcome: 'denied', basis: 'none' })),
    );
  });

  it('shows in lists and in what they say of further pages only what may be seen', async () => {
    await notesExist(subgraph, anna, ['en', 'to']);
    await notesExist(subgraph, bo, ['tre']);
    const representations = [anna, bo].map((id) => ({ __typename: 'Citizen', id }));
    const { data } = await subgraph.ask({ query: ENTITIES, variables: { representations }, as: karen });
    expect(data._entities).toEqual([
      expect.objectContaining({ id: anna, notes: expect.objectContaining({ pageInfo: { hasNextPage: false } }) }),
      null,
    ]);
  });

  it('masks a field of another class than the record, and says so in the log', async () => {
    const id = await note(anna);
    const { data, errors } = await subgraph.ask({ query: NOTE_WITH_DIAGNOSIS, variables: { id }, as: karen });
    expect({ data, errors }).toEqual({ data: { note: { title: 'Samtale', diagnosis: null } }, errors: undefined });
    expect(await logged()).toEqual([
      expect.objectContaining({ outcome: 'allowed', basis: 'plan-municipal', data_classes: ['plan'] }),
      expect.objectContaining({ outcome: 'masked', basis: 'none', data_classes: ['health'] }),
    ]);
  });

  it('lets a consent open the class it names, and a block close it again', async () => {
    const id = await note(anna);
    const diagnosis = async () =>
      (
        await subgraph.ask<{ note: { diagnosis: string | null } }>({
          query: NOTE_WITH_DIAGNOSIS,
          variables: { id },
          as: karen,
        })
      ).data.note.diagnosis;
    await arrangeFact(subgraph, { kind: 'consent', citizenId: anna, to: karen, by: 'organisation' });
    expect(await diagnosis()).toBe('F20');
    await arrangeFact(subgraph, { kind: 'block', citizenId: anna, to: karen, classes: 16 });
    expect(await diagnosis()).toBeNull();
  });

  it('refuses to write about somebody who may not be seen, and to move a record there', async () => {
    const written = await subgraph.ask({
      query: WRITE,
      variables: { input: { citizenId: bo, title: 'x' } },
      as: karen,
    });
    expect(written.data).toBeNull();
    const id = await note(bo);
    const renamed = await subgraph.ask({
      query: RENAME,
      variables: { input: { id, version: 1, title: 'x' } },
      as: karen,
    });
    expect(renamed.data.renameNote).toMatchObject({ __typename: 'NotFound' });
    await note(anna);
    await expect(
      subgraph.run(karen, ({ sql }) => sql('UPDATE note SET citizen_id = $1 WHERE citizen_id = $2', [bo, anna])),
    ).rejects.toThrow(/row-level security/);
    expect(await subgraph.sql('SELECT FROM note WHERE citizen_id = $1', [bo])).toHaveLength(1);
  });

  it('refuses to add a record to somebody, and to move one to somebody, whose records may only be read', async () => {
    const validFrom = new Date(Date.now() - 60_000).toISOString();
    await arrangeFact(subgraph, { kind: 'emergency', citizenId: bo, to: karen, validFrom });
    expect((await read(await note(bo))).data.note).not.toBeNull();
    await note(anna);
    const add = `INSERT INTO note (id, citizen_id, title, written_at) VALUES (gen_random_uuid(), $1, 'x', now())`;
    await expect(subgraph.run(karen, ({ sql }) => sql(add, [bo]))).rejects.toThrow(/row-level security/);
    await expect(subgraph.run(karen, ({ sql }) => sql(add, [anna]))).resolves.toEqual([]);
    await expect(
      subgraph.run(karen, ({ sql }) => sql('UPDATE note SET citizen_id = $1 WHERE citizen_id = $2', [bo, anna])),
    ).rejects.toThrow(/row-level security/);
  });

  it('refuses to write where the role may only read', async () => {
    const omar = viewerOf('outreach');
    await arrangeFact(subgraph, { kind: 'careTeam', citizenId: anna, to: omar });
    const id = await note(anna);
    const { data } = await subgraph.ask({ query: NOTE, variables: { id }, as: omar });
    expect(data.note).not.toBeNull();
    await expect(subgraph.run(omar, ({ sql }) => sql(`UPDATE note SET title = 'x' RETURNING id`))).resolves.toEqual([]);
  });

  it('opens a restricted record masked to those whom only their unit relates to it', async () => {
    const unit = viewerOf('manager', { staffMemberId: randomUUID() });
    await arrangeFact(subgraph, { kind: 'openSocialCase', citizenId: anna, to: unit, by: 'organisation' });
    await arrangeFact(subgraph, { kind: 'restriction', citizenId: anna });
    const id = await note(anna);
    const representations = [{ __typename: 'Citizen', id: anna }];
    const query = ENTITIES;
    expect((await read(id, unit)).data).toEqual({ note: null });
    const { data } = await subgraph.ask<{ _entities: object[] }>({ query, variables: { representations }, as: unit });
    expect(data._entities).toEqual([
      expect.objectContaining({ id: anna, notes: expect.objectContaining({ edges: [] }) }),
    ]);
    expect((await read(id)).data).toEqual({ note: expect.anything() });
  });

  it('lets statements past the policies of rows one at a time, and no other with them', async () => {
    await note(bo);
    const counts = await subgraph.run(karen, async ({ sql, systemSql }) => {
      const count = 'SELECT count(*)::integer AS count FROM note';
      return Promise.all([sql(count), systemSql(count), sql(count)]);
    });
    expect(counts.flat()).toEqual([{ count: 0 }, { count: 1 }, { count: 0 }]);
  });

  it('is under the policies again after a write of the system has failed', async () => {
    await note(bo);
    const rows = await subgraph.run(karen, async (context) => {
      await context.savepoint(() => context.asSystem(() => context.sql('SELECT 1 / 0'))).catch(() => undefined);
      await context
        .asSystem(async () => {
          throw new Error('a rule of the use case');
        })
        .catch(() => undefined);
      return context.sql('SELECT id FROM note');
    });
    expect(rows).toEqual([]);
  });

  it('is nothing at all for a connection without a viewer', async () => {
    await note(anna);
    expect(await subgraph.dataSource.query('SELECT * FROM note')).toEqual([]);
    expect(await subgraph.dataSource.query('SELECT * FROM access_fact')).toEqual([]);
  });

  describe('while an owner of facts is silent', () => {
    beforeEach(() => hearEverybody(subgraph, 31));

    it('fails with FACTS_STALE instead of looking empty', async () => {
      const id = await note(anna);
      const answers = [
        await read(id),
        await subgraph.ask({
          query: ENTITIES,
          variables: { representations: [{ __typename: 'Citizen', id: anna }] },
          as: karen,
        }),
      ];
      for (const { errors } of answers)
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FACTS_STALE']);
      expect(JSON.stringify(answers)).not.toContain('Samtale');
    });

    it('keeps nothing from events and jobs, not even through the planner, which guesses by looking', async () => {
      await note(anna);
      const runner = subgraph.dataSource.createQueryRunner();
      const client = await runner.connect();
      try {
        await client.query('BEGIN; DISCARD PLANS');
        await client.query(
          `SELECT set_config('tvaers.viewer', $1, true), set_config('tvaers.subgraph', 'plans', true),
          set_config('tvaers.system', 'on', true), set_config('tvaers.facts', 'system', true)`,
          [JSON.stringify(karen)],
        );
        expect((await client.query('SELECT title FROM note')).rows).toEqual([{ title: 'Samtale' }]);
        await client.query('UPDATE note SET title = title');
      } finally {
        await client.query('ROLLBACK');
        await runner.release();
      }
    });

    it('still lets people see what is their own', async () => {
      const self = viewerOf('citizen', { citizenId: anna });
      expect((await read(await note(anna), self)).data.note).not.toBeNull();
    });

    it('still lets a signed emergency grant through, to the one citizen it names, and logs it as such', async () => {
      const grant = { grantId: randomUUID(), citizenId: anna, from: new Date(Date.now() - 1000).toISOString() };
      const helper = { ...karen, emergency: { ...grant, to: new Date(Date.now() + 60_000).toISOString() } };
      expect((await read(await note(anna), helper)).data.note).not.toBeNull();
      expect((await read(await note(bo), helper)).data.note).toBeNull();
      expect(await logged()).toEqual([
        expect.objectContaining({ citizen_id: anna, purpose: 'emergency', basis: 'emergency-municipal' }),
      ]);
    });
  });

  it('gives an emergency grant that has ended no effect', async () => {
    // Younger than an hour, so that nothing but its end is in the way.
    const [from, to] = [-1_800_000, -1000].map((ms) => new Date(Date.now() + ms).toISOString()) as [string, string];
    const late = { ...karen, emergency: { grantId: randomUUID(), citizenId: bo, from, to } };
    expect((await read(await note(bo), late)).data.note).toBeNull();
  });
});
