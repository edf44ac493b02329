import { randomUUID } from 'node:crypto';
import { copyRows } from '../src/database/copy.ts';
import { withClient } from '../src/database/provision.ts';
import { reseed } from '../src/database/seed-command.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { Note } from './notes/note.entity.ts';
import { noteTable } from './notes/note-table.ts';

const COLUMNS = ['id', 'citizen_id', 'title', 'diagnosis', 'written_at'] as const;
const note = (title: string, diagnosis: string | null = null) => [
  ...[randomUUID(), randomUUID(), title, diagnosis],
  new Date('2026-11-22T09:00:00.000Z'),
];

describe('a seed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ name: 'plans', entities: [Note], migrations: [noteTable] });
  });
  afterAll(() => database.drop());

  const titles = () =>
    withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT title FROM note ORDER BY title');
      return rows.map(({ title }) => title);
    });

  it('copies any text as it is', async () => {
    const hard = ['tab\there', 'line\nbreak\r', 'back\\slash \\N', 'æøå 🚲', '', '"quotes" and \'more\''];
    await withClient(database.ownerUrl, async (client) => {
      await expect(
        copyRows(
          client,
          'note',
          COLUMNS,
          hard.map((title) => note(title)),
        ),
      ).resolves.toBe(hard.length);
      const { rows } = await client.query('SELECT title, diagnosis, written_at AS at FROM note');
      expect(rows.map(({ title }) => title).sort()).toEqual(hard.toSorted());
      expect(rows[0]).toMatchObject({ diagnosis: null, at: new Date('2026-11-22T09:00:00.000Z') });
    });
  });

  it('copies arrays and JSON', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query('CREATE TEMP TABLE shapes (list text[], tree jsonb)');
      const list = ['a,b', '"', '\\', '', 'NULL', null];
      await copyRows(client, 'shapes', ['list', 'tree'], [[list, { deep: ['x\ty', 1] }]]);
      const { rows } = await client.query('SELECT * FROM shapes');
      expect(rows).toEqual([{ list, tree: { deep: ['x\ty', 1] } }]);
    });
  });

  it('replaces what was there', async () => {
    await withClient(database.ownerUrl, (client) =>
      reseed(client, 2, async (seeding, { citizens }) => {
        await copyRows(
          seeding,
          'note',
          COLUMNS,
          Array.from({ length: citizens }, (_, n) => note(`seeded ${n}`)),
        );
      }),
    );
    expect(await titles()).toEqual(['seeded 0', 'seeded 1']);
  });

  it('that fails changes nothing', async () => {
    const before = await titles();
    const failing = withClient(database.ownerUrl, (client) =>
      reseed(client, 1, async (seeding) => {
        await copyRows(seeding, 'note', COLUMNS, [note('half')]);
        throw new Error('the disk is full');
      }),
    );
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await titles()).toEqual(before);
  });

  it('is refused to the running subgraph', async () => {
    const copying = withClient(database.appUrl, (client) => copyRows(client, 'note', COLUMNS, [note('mine')]));
    await expect(copying).rejects.toThrow(/row-level security/);
  });
});
