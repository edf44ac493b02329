import type { Client } from 'pg';
import {
  CANONICAL_EVENT,
  CANONICAL_EVENT_OF_FORM_2,
  canonicalEventOfForm1,
  canonicalSealOfForm2,
  canonicalSealSql,
  canonicalWatchSql,
} from './canonical-event.ts';

const PAGE = 500;
const HASH_BYTES = 32;

/** A sealed row's place in the chain and what stands there now. */
export interface SealedRow {
  place: number;
  eventId: number;
  /** Null for a row that is gone, as `canonical` is. */
  at: Date | null;
  canonical: string | null;
  /** What its canonical text must hash to; null in form 1, where the seal's own hash says so. */
  hash: Buffer | null;
}

/** One link of the chain. */
export interface Seal {
  /** Place of its last row, or its own when it is a watch. */
  seq: number;
  hash: Buffer;
  sealedAt: Date;
  /** What its hash covers after the hash before it; null where that is a row that is gone. */
  covers: Buffer | null;
  /** None for a watch. */
  rows: SealedRow[];
}

interface Found extends Pick<Seal, 'seq' | 'hash' | 'sealedAt'> {
  canonical: string;
  rowHashes: Buffer | null;
  rows: { eventId: number; at: string | null; canonical: string | null }[];
}

const SEALS = `
  SELECT s.seq::float8 AS seq, s.hash, s.sealed_at AS "sealedAt", s.row_hashes AS "rowHashes",
    CASE s.form WHEN 1 THEN ${canonicalWatchSql('s.seq', 's.sealed_at')}
      WHEN 2 THEN ${canonicalSealOfForm2('s.seq', 's.sealed_at', 's.event_ids')}
      ELSE ${canonicalSealSql('s.seq', 's.sealed_at', 's.event_ids')} END AS canonical,
    coalesce(sealed.rows, '[]') AS rows
  FROM (SELECT * FROM access_seal WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}) AS s
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('eventId', known.id, 'at', e.at, 'canonical', CASE
      WHEN e.id IS NULL THEN NULL
      WHEN s.form = 1 THEN ${canonicalEventOfForm1('s.seq', 's.sealed_at')}
      WHEN s.form = 2 THEN ${CANONICAL_EVENT_OF_FORM_2}
      ELSE ${CANONICAL_EVENT} END) ORDER BY known.place) AS rows
    FROM unnest(s.event_ids) WITH ORDINALITY AS known (id, place) LEFT JOIN access_event e ON e.id = known.id
  ) AS sealed
  ORDER BY s.seq`;

/** The whole chain in its order, page by page; the client's transaction decides which moment it is of. */
export async function* readChain(client: Client): AsyncGenerator<Seal> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<Found>(SEALS, [after]);
    yield* rows.map(sealOf);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}

function sealOf({ rowHashes, canonical, rows, ...found }: Found): Seal {
  const first = found.seq - rows.length + 1;
  return {
    ...found,
    covers: rowHashes ? Buffer.concat([Buffer.from(canonical), rowHashes]) : coveredInForm1(canonical, rows),
    rows: rows.map((row, index) => ({
      ...row,
      place: first + index,
      at: row.at === null ? null : new Date(row.at),
      hash: rowHashes?.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES) ?? null,
    })),
  };
}

/** A seal of form 1 covers its one row; a watch says that there was none. */
function coveredInForm1(watch: string, [row]: Found['rows']): Buffer | null {
  const text = row ? row.canonical : watch;
  return text === null ? null : Buffer.from(text);
}
