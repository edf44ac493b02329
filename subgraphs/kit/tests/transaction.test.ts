import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEADERS } from '@tvaers/contract/headers';
import { createOperation, runOperation } from '../src/database/operation.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { Note } from './notes/note.entity.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { NOTE, WRITE } from './questions.ts';

describe('the transaction of an operation', () => {
  let subgraph: TestSubgraph;
  const viewer = viewerOf('coordinator');
  const citizenId = randomUUID();

  beforeAll(async () => {
    // One connection: whatever one operation leaves on it, the next one meets.
    subgraph = await testSubgraph(notesSubgraph, { poolSize: 1 });
  });
  beforeEach(() => subgraph.sql('TRUNCATE note, outbox'));
  afterAll(() => subgraph.close());

  const room = () => ({ subgraph: 'plans', dataSource: subgraph.dataSource, logger: subgraph.logger }) as const;
  const titles = async () => (await subgraph.sql('SELECT title FROM note ORDER BY title')).map(({ title }) => title);
  const insert = (title: string) => ({
    ...{ id: randomUUID(), citizenId, title, diagnosis: null, writtenAt: new Date() },
  });

  it('is one, for all statements of the operation, and begins with the first', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    subgraph.statements.forget();
    const deep = '{ citizen { notes { edges { node { citizen { id } } } } } }';
    await subgraph.ask({ query: `query($id: ID!) { note(id: $id) ${deep} }`, variables: { id }, as: viewer });
    const [begin, settings, ...rest] = subgraph.statements.all();
    expect([begin, rest.at(-1)]).toEqual(['BEGIN', 'COMMIT']);
    expect(settings).toContain(`set_config('tvaers.viewer', $1, true)`);
    expect(subgraph.statements.own()).toHaveLength(2);
  });

  it('takes no connection when nothing is read', async () => {
    subgraph.statements.forget();
    await subgraph.ask({ query: '{ echo(day: "2026-11-22") }', as: viewer });
    expect(subgraph.statements.all()).toEqual([]);
  });

  it('knows the viewer, through SQL and through TypeORM, and forgets them at its end', async () => {
    const setting = `SELECT current_setting('tvaers.viewer', true) AS viewer`;
    await subgraph.run(viewer, async ({ sql, manager }) => {
      expect(await sql(setting)).toEqual([{ viewer: JSON.stringify(viewer) }]);
      expect(await manager.query(setting)).toEqual([{ viewer: JSON.stringify(viewer) }]);
    });
    expect(await subgraph.dataSource.query(setting)).toEqual([{ viewer: '' }]);
  });

  it('forgets the viewer after a fault as well', async () => {
    const broken = subgraph.run(viewer, ({ sql }) => sql('SELECT 1 / 0'));
    await expect(broken).rejects.toThrow(/division by zero/);
    expect(await subgraph.dataSource.query(`SELECT current_setting('tvaers.viewer', true) AS viewer`)).toEqual([
      { viewer: '' },
    ]);
  });

  it('keeps what a mutation wrote, and its event', async () => {
    const { data } = await subgraph.ask({
      query: WRITE,
      variables: { input: { citizenId, title: 'kept' } },
      as: viewer,
    });
    expect(data).toMatchObject({ writeNote: { __typename: 'WriteNoteSuccess', note: { title: 'kept' } } });
    expect(await titles()).toEqual(['kept']);
    expect(await subgraph.outbox()).toMatchObject([{ type: 'citizen.seen', payload: { citizenId } }]);
  });

  it('undoes the use case that failed, its event too, and no other of the same operation', async () => {
    const query = `mutation($a: WriteNoteInput!, $b: WriteNoteInput!, $c: WriteNoteInput!) {
      first: writeNote(input: $a) { __typename } second: writeNote(input: $b) { __typename } third: writeNote(input: $c) { __typename }
    }`;
    const input = (title: string) => ({ citizenId, title });
    const variables = { a: input('before'), b: input('fault'), c: input('after') };
    const { data, errors } = await subgraph.ask({ query, variables, as: viewer });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['second'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await titles()).toEqual(['before']);
    expect(await subgraph.outbox()).toHaveLength(1);
  });

  it('keeps nothing of work outside GraphQL that throws', async () => {
    const broken = subgraph.run(viewer, async ({ manager }) => {
      await manager.insert(Note, insert('half'));
      throw new Error('half way');
    });
    await expect(broken).rejects.toThrow('half way');
    expect(await titles()).toEqual([]);
  });

  it('is not ended by the transactions that TypeORM makes inside it', async () => {
    const broken = subgraph.run(viewer, async ({ manager }) => {
      await manager.transaction((inner) => inner.insert(Note, insert('inner')));
      await manager.save(Note, insert('saved'));
      throw new Error('and then it fails');
    });
    await expect(broken).rejects.toThrow('and then it fails');
    expect(await titles()).toEqual([]);
  });

  it('answers one clean error when a statement broke it, whatever was already read', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    const failing = {
      ...notesSubgraph.resolvers.Note,
      broken: (_n: Note, _a: unknown, context: { sql: (t: string) => unknown }) =>
        context.sql('SELECT * FROM no_such_table'),
    };
    const other = await testSubgraph({ ...notesSubgraph, resolvers: { ...notesSubgraph.resolvers, Note: failing } });
    await notesExist(other, citizenId, ['one']);
    const [{ id: there } = { id }] = await other.sql('SELECT id FROM note');
    const answer = await other.ask({
      query: 'query($id: ID!) { note(id: $id) { title broken } }',
      variables: { id: there },
      as: viewer,
    });
    await other.close();
    expect(answer).toMatchObject({ data: undefined, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  });

  it('is not taken for kept when somebody swallowed the error that broke it', async () => {
    const careless = subgraph.run(viewer, async ({ sql, manager }) => {
      await manager.insert(Note, insert('believed to be kept'));
      await sql('SELECT 1 / 0').catch(() => 'never mind');
    });
    await expect(careless).rejects.toThrow(/division by zero/);
    expect(await titles()).toEqual([]);
  });

  it('leaves a connection that works after a statement failed on it', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    const read = () => subgraph.ask({ query: NOTE, variables: { id }, as: viewer });
    for (let time = 0; time < 3; time += 1) {
      const statements = ({ sql }: { sql: (text: string, values?: unknown[]) => Promise<unknown> }) =>
        Promise.all([sql('SELECT 1 / 0'), sql('SELECT title FROM note WHERE id = $1', [id])]);
      await expect(subgraph.run(viewer, statements)).rejects.toThrow();
      expect((await read()).data).toMatchObject({ note: { title: 'one' } });
    }
  });

  it('refuses statements that come after its end', async () => {
    let late: (() => Promise<unknown>)[] = [];
    await subgraph.run(viewer, async ({ sql, manager }) => {
      await sql('SELECT 1');
      late = [() => sql('SELECT 1'), () => manager.insert(Note, insert('late'))];
    });
    for (const statement of late) await expect(statement()).rejects.toThrow(/operation is over/);
    expect(await titles()).toEqual([]);
  });

  it('stops a statement at the deadline of the request', async () => {
    const slow = await testSubgraph({
      ...notesSubgraph,
      createLoaders: (context) => ({
        ...notesSubgraph.createLoaders(context),
        noteById: { load: () => context.sql('SELECT pg_sleep(5)') } as never,
      }),
    });
    const started = Date.now();
    const headers = { [HEADERS.deadline]: String(Date.now() + 300) };
    const { errors } = await slow.ask({ query: NOTE, variables: { id: randomUUID() }, as: viewer, headers });
    await slow.close();
    expect(Date.now() - started).toBeLessThan(2500);
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canceling');
    expect(slow.logs.text()).toContain('canceling statement due to statement timeout');
  });

  it('gives each statement less time than is left when the transaction begins, not when the request came', async () => {
    const deadline = Date.now() + 5_000;
    const start = { viewer, operation: 'Test', correlationId: 'test', deadline };
    const timeOut = await runOperation(room(), start, async ({ sql }) => {
      await sleep(200);
      const [{ left, setting } = { left: 0, setting: '' }] = await sql<{ left: number; setting: string }>(
        `SELECT extract(epoch FROM transaction_timestamp()) * 1000 AS left, current_setting('statement_timeout') AS setting`,
      );
      return { left: deadline - Number(left), setting: Number.parseInt(setting, 10) };
    });
    expect(timeOut.setting).toBeLessThan(timeOut.left);
    expect(timeOut.setting).toBeLessThanOrEqual(4_320);
  });

  it('begins nothing when the time is up before it has a connection', async () => {
    subgraph.statements.forget();
    const start = { viewer, operation: 'Test', correlationId: 'test', deadline: Date.now() };
    const late = runOperation(room(), start, ({ sql }) => sql('SELECT 1'));
    await expect(late).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(subgraph.statements.all()).not.toContain('SELECT 1');
    expect(await subgraph.dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('has nothing more to do with its connection once another operation has it', async () => {
    const setting = `SELECT current_setting('tvaers.viewer', true) AS viewer`;
    const start = { viewer, operation: 'Test', correlationId: 'test' };
    const [broken, next] = [createOperation(room(), start), createOperation(room(), start)];
    await expect(broken.context.sql('SELECT 1 / 0')).rejects.toThrow();
    const waiting = next.context.sql('SELECT 1');
    await expect(broken.commit()).rejects.toThrow(/division by zero/);
    await waiting;
    await broken.rollback();
    expect(await next.context.sql(setting)).toEqual([{ viewer: JSON.stringify(viewer) }]);
    await next.commit();
  });

  it('says that the sector is unavailable while the database is gone, and works again when it is back', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    const read = () => subgraph.ask({ query: NOTE, variables: { id }, as: viewer });
    const gone = await subgraph.database.outage(read);
    expect(gone.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect((await read()).data).toMatchObject({ note: { title: 'one' } });
  });
});
