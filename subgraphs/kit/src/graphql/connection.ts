import DataLoader from 'dataloader';
import { PublicError } from '../runtime/public-error.ts';
import { groupBy } from './loaders.ts';
import { isUuid } from './uuid.ts';

/** What a row is ordered by, its id last so that no two rows are equal. */
export type OrderValue = string | number | boolean | null;

/** The `first` and `after` of a field, as a client gave them. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What a query needs for one page. */
export interface Page {
  /** Rows to show. */
  size: number;
  /** Rows to fetch: one more, which tells whether there is a next page. */
  limit: number;
  /** Order values of the last row of the page before; null for the first page. */
  after: OrderValue[] | null;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** Checks the arguments; `orderColumns` is how many values a cursor of this list holds. Throws BAD_USER_INPUT. */
export function readPage({ first, after }: PageArguments, orderColumns: number): Page {
  const size = first ?? DEFAULT_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_SIZE)
    throw new PublicError('BAD_USER_INPUT', `"first" is a number from 1 to ${LARGEST_SIZE}.`);
  return { size, limit: size + 1, after: after == null ? null : readCursor(after, orderColumns) };
}

/** Turns rows fetched with `page.limit` into a connection. `orderOf` gives the values the SQL ordered by. */
export function toConnection<Row>(
  rows: readonly Row[],
  { size }: Page,
  orderOf: (row: Row) => (OrderValue | Date)[],
): Connection<Row> {
  const edges = rows.slice(0, size).map((node) => ({ cursor: writeCursor(orderOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** A page of the list that belongs to one parent. */
export interface ParentPage {
  parentId: string;
  page: Page;
}

/**
 * Connections below many parents at once: one SQL for all parents that ask for the same page. `fetch` gives at most
 * `page.limit` rows for each parent (`LATERAL ... LIMIT`), `keyOf` says whose a row is.
 */
export function connectionLoader<Row>(
  fetch: (parentIds: string[], page: Page) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  orderOf: (row: Row) => (OrderValue | Date)[],
): DataLoader<ParentPage, Connection<Row>, string> {
  const pageKey = ({ size, after }: Page) => JSON.stringify([size, after]);
  return new DataLoader(
    async (asked) => {
      const connections = new Map<string, Connection<Row>>();
      const alike = groupBy(asked, ({ page }) => pageKey(page));
      await Promise.all(
        [...alike.values()].map(async (group) => {
          const page = group[0]?.page;
          const ids = group.map(({ parentId }) => parentId).filter(isUuid);
          if (!page || ids.length === 0) return;
          const rows = groupBy(await fetch(ids, page), keyOf);
          for (const id of ids)
            connections.set(`${id} ${pageKey(page)}`, toConnection(rows.get(id) ?? [], page, orderOf));
        }),
      );
      return asked.map(
        ({ parentId, page }) => connections.get(`${parentId} ${pageKey(page)}`) ?? toConnection<Row>([], page, orderOf),
      );
    },
    { cacheKeyFn: ({ parentId, page }) => `${parentId} ${pageKey(page)}` },
  );
}

function writeCursor(values: (OrderValue | Date)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(cursor: string, length: number): OrderValue[] {
  const values = cursor.length > 1000 ? null : parseCursor(cursor);
  if (values?.length === length && isUuid(values.at(-1))) return values;
  throw new PublicError('BAD_USER_INPUT', '"after" is not a cursor of this list.');
}

function parseCursor(cursor: string): OrderValue[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) && values.every((value) => value === null || typeof value !== 'object')
      ? values
      : null;
  } catch {
    return null;
  }
}
