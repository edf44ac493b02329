import { randomUUID } from 'node:crypto';
import { connectionLoader, type Page, readPage, toConnection } from './connection.ts';

interface Row {
  id: string;
  owner: string;
  due: number;
}
const [anna, bo] = [randomUUID(), randomUUID()];
const rows: Row[] = [3, 1, 2, 2, 5].map((due) => ({ id: randomUUID(), owner: anna, due }));
const order = ({ due, id }: Row) => [due, id];

/** What a database would answer: ordered, after the cursor, one more than the page. */
function fetchPage(owners: string[], { after, limit }: Page): Row[] {
  const [due, id] = (after ?? [-1, '']) as [number, string];
  const isAfter = (row: Row) => row.due > due || (row.due === due && row.id > id);
  const sorted = rows.toSorted((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  return owners.flatMap((owner) => sorted.filter((row) => row.owner === owner && isAfter(row)).slice(0, limit));
}

describe('a connection', () => {
  it('shows every row once from page to page, rows of equal order too', () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = readPage({ first: 2, after }, 2);
      const { edges, pageInfo }: ReturnType<typeof toConnection<Row>> = toConnection(
        fetchPage([anna], page),
        page,
        order,
      );
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen)).toEqual(new Set(rows.map(({ id }) => id)));
    expect(seen).toHaveLength(rows.length);
  });

  it('has twenty rows by default and never more than a hundred', () => {
    expect(readPage({}, 2)).toEqual({ size: 20, limit: 21, after: null });
    expect(readPage({ first: 100 }, 2).size).toBe(100);
    for (const first of [0, -1, 101, 1.5])
      expect(() => readPage({ first }, 2)).toThrow('"first" is a number from 1 to 100.');
  });

  it('takes only cursors of its own kind', () => {
    const page = readPage({}, 2);
    const cursor = String(toConnection(rows, page, order).pageInfo.endCursor);
    expect(readPage({ after: cursor }, 2).after).toEqual([5, rows[4]?.id]);
    const foreign = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    for (const after of [
      'x',
      '',
      foreign([1]),
      foreign([1, 'no id']),
      foreign([{ a: 1 }, anna]),
      foreign('text'),
      'e'.repeat(5000),
    ])
      expect(() => readPage({ after }, 2)).toThrow('"after" is not a cursor of this list.');
    expect(() => readPage({ after: cursor }, 3)).toThrow();
  });

  it('is fetched once for all parents that ask for the same page', async () => {
    const fetch = jest.fn(async (owners: string[], page: Page) => fetchPage(owners, page));
    const loader = connectionLoader(fetch, ({ owner }) => owner, order);
    const page = readPage({ first: 2 }, 2);
    const other = readPage({ first: 3 }, 2);
    const ask = (parentId: string, its: Page) => loader.load({ parentId, page: its });
    const [ofAnna, ofBo, ofNobody, more] = await Promise.all([
      ask(anna, page),
      ask(bo, page),
      ask('nobody', page),
      ask(anna, other),
    ]);
    expect(fetch.mock.calls).toEqual([
      [[anna, bo], page],
      [[anna], other],
    ]);
    expect([ofAnna, more].map(({ edges }) => edges.length)).toEqual([2, 3]);
    for (const empty of [ofBo, ofNobody])
      expect(empty).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});
