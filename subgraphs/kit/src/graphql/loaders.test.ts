import { randomUUID } from 'node:crypto';
import { anyKey, loaderById, loaderByKey, loaderListByKey } from './loaders.ts';

const ids = Array.from({ length: 6 }, () => randomUUID());
const row = (id: string | undefined) => ({ id: String(id), title: `title of ${id}` });
const shuffled = <Row>(rows: Row[]) => rows.toSorted(() => Math.random() - 0.5);

describe('a loader', () => {
  it('gives each key its own row, however the database ordered them', async () => {
    for (let time = 0; time < 20; time += 1) {
      const loader = loaderById(async (asked) => shuffled(asked.map(row)));
      await expect(loader.loadMany(ids)).resolves.toEqual(ids.map(row));
    }
  });

  it('answers null where the database has nothing, and shifts nobody', async () => {
    const loader = loaderById(async () => [row(ids[2]), row(ids[0])]);
    await expect(loader.loadMany(ids)).resolves.toEqual([row(ids[0]), null, row(ids[2]), null, null, null]);
  });

  it('asks once for all keys of one moment', async () => {
    const fetch = jest.fn(async (asked: string[]) => asked.map(row));
    const loader = loaderById(fetch);
    await Promise.all([loader.loadMany(ids), loader.load(String(ids[0]))]);
    expect(fetch.mock.calls).toEqual([[ids]]);
  });

  it('does not bother the database with keys that are no UUIDs', async () => {
    const fetch = jest.fn(async (asked: string[]) => asked.map(row));
    await expect(loaderById(fetch).loadMany([`' OR 1=1`, '1'])).resolves.toEqual([null, null]);
    expect(fetch).not.toHaveBeenCalled();
    await expect(loaderByKey(fetch, ({ id }) => id, { accepts: anyKey }).load('0101')).resolves.toEqual(row('0101'));
  });

  it('of lists gives each key all its rows in their order, and an empty list where there are none', async () => {
    const [a, b, c] = ids;
    const fetch = async () => [
      { owner: String(b), n: 1 },
      { owner: String(a), n: 2 },
      { owner: String(b), n: 3 },
    ];
    const loader = loaderListByKey(fetch, ({ owner }) => owner);
    const lists = await loader.loadMany([a, b, c].map(String));
    expect(lists).toEqual([
      [{ owner: a, n: 2 }],
      [
        { owner: b, n: 1 },
        { owner: b, n: 3 },
      ],
      [],
    ]);
  });

  it('hands on what the database refused', async () => {
    const loader = loaderById(async () => {
      throw new Error('no');
    });
    await expect(loader.load(String(ids[0]))).rejects.toThrow('no');
  });
});
