import type { Client } from 'pg';
import { canonicalEventSql, canonicalWatchSql } from './canonical-event.ts';

const PAGE = 5000;

/** A place in the chain and what stands there now. */
export interface Link {
  seq: number;
  /** Null for a watch. */
  eventId: number | null;
  hash: Buffer;
  sealedAt: Date;
  /** Null for a watch, and for a row that is gone. */
  at: Date | null;
  /** What the hash has to cover; null for a row that is gone. */
  canonical: string | null;
}

const LINKS = `
  SELECT s.seq::float8 AS seq, s.event_id::float8 AS "eventId", s.hash, s.sealed_at AS "sealedAt", e.at,
    CASE WHEN s.event_id IS NULL THEN ${canonicalWatchSql('s.seq', 's.sealed_at')}
      WHEN e.id IS NOT NULL THEN ${canonicalEventSql('s.seq', 's.sealed_at')} END AS canonical
  FROM access_seal s LEFT JOIN access_event e ON e.id = s.event_id
  WHERE s.seq > $1 ORDER BY s.seq LIMIT ${PAGE}`;

/** The whole chain in its order, page by page; the client's transaction decides which moment it is of. */
export async function* readChain(client: Client): AsyncGenerator<Link> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<Link>(LINKS, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}
