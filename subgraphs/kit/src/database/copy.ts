import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | Date | null | undefined | object;

/**
 * Fills a table through COPY, some twenty times faster than inserts. For the owner: COPY is refused under row-level
 * security. Arrays of columns and JSON are given as PostgreSQL writes them or as plain objects (JSON). Answers how many
 * rows went in.
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const names = columns.map(escapeIdentifier).join(', ');
  const copy = client.query(copyFrom(`COPY ${escapeIdentifier(table)} (${names}) FROM STDIN`));
  await pipeline(Readable.from(inBlocks(rows)), copy);
  return copy.rowCount ?? 0;
}

const BLOCK = 64 * 1024;

/** One string per row would be one write per row. */
function* inBlocks(rows: Iterable<readonly CopyValue[]>) {
  let block = '';
  for (const row of rows) {
    let between = '';
    for (const value of row) {
      block += between + toText(value);
      between = '\t';
    }
    block += '\n';
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block) yield block;
}

function toText(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  return escapeText(Array.isArray(value) ? toArray(value) : JSON.stringify(value));
}

/** Hardly any text holds one of these, and to look is cheaper than to replace. */
const escapeText = (text: string) =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (found) => ESCAPES[found] ?? found) : text;
const SPECIAL = /[\\\t\n\r]/;
const EVERY_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A PostgreSQL array; a JSON column takes arrays as text made by `JSON.stringify`. */
const toArray = (values: readonly unknown[]) =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
