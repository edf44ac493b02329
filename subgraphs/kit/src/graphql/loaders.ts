import DataLoader from 'dataloader';
import { isUuid } from './uuid.ts';

interface KeyOptions {
  /** Which keys may go to the database; others answer as missing. UUIDs by default: pass `anyKey` for codes. */
  accepts?: (key: string) => boolean;
}
export const anyKey = (): boolean => true;

/**
 * One row per key. The rows are put to their keys by `keyOf`, never by their position: a database owes nobody an order,
 * and a shifted row is another citizen's. Missing keys answer null.
 */
export function loaderByKey<Row>(
  fetch: (keys: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  { accepts = isUuid }: KeyOptions = {},
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const asked = keys.filter(accepts);
    const rows = asked.length === 0 ? [] : await fetch(asked);
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** The common case of `loaderByKey`: rows with their own `id`. */
export const loaderById = <Row extends { id: string }>(fetch: (ids: string[]) => Promise<readonly Row[]>) =>
  loaderByKey(fetch, ({ id }) => id);

/** All rows of each key, in the order the database gave them; an empty list where there are none. */
export function loaderListByKey<Row>(
  fetch: (keys: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  { accepts = isUuid }: KeyOptions = {},
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const asked = keys.filter(accepts);
    const byKey = groupBy(asked.length === 0 ? [] : await fetch(asked), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

type Joined<Parts extends readonly object[]> = Parts extends readonly [infer First, ...infer Rest extends object[]]
  ? First & Joined<Rest>
  : unknown;

/**
 * The loaders of all folders in one object. Spreads would do it as well, but for an object that begins with one V8 makes a
 * new hidden class with each property that follows, every time: 25 times as dear.
 */
export const joinLoaders = <Parts extends object[]>(...parts: Parts): Joined<Parts> => Object.assign({}, ...parts);
