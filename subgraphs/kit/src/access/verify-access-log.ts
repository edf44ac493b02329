import { createHash } from 'node:crypto';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Client } from 'pg';
import { withClient } from '../database/provision.ts';
import { GENESIS_HASH } from './canonical-event.ts';
import { type Link, readChain } from './read-chain.ts';

/** How far a chain went, as somebody outside its database was told. */
export interface WitnessedHead {
  subgraph: SubgraphName;
  seq: number;
  hash: string;
}

export interface AccessLogVerdict {
  /** Sealed rows that hold, from the first on; watches are not counted. */
  sealed: number;
  /** Rows too young to be sealed. */
  waiting: number;
  /** Hash of the last of them. */
  head: string;
  /** The last place in the chain that a witness holds; 0 when there is none. */
  witnessed: number;
  /** What is wrong with the first bad row; null when nothing is. */
  fault: string | null;
}

/** A row that waits longer for its seal was not seen by the sealer. */
const SEAL_WITHIN_MS = 2000;
/** A row says when it was written as the last thing before its commit; one that shows up later than this was slipped in. */
const COMMIT_WITHIN_MS = 30_000;

const UNSEALED = `
  SELECT min(e.id) FILTER (WHERE e.late)::float8 AS late, count(*)::float8 AS waiting
  FROM (
    SELECT id, at < clock_timestamp() - $1 * interval '1 millisecond' AS late FROM access_event
    WHERE NOT EXISTS (SELECT FROM access_seal s WHERE s.event_id = access_event.id)
  ) e`;

/**
 * Reads a subgraph's log from its first row and computes the chain anew, outside the database. `heads` are what witnesses
 * hold of this subgraph, read before this: they tell of rows that are gone from the end, and of a chain that was written
 * anew from some row on. Any role that may read both tables will do.
 */
export const verifyAccessLog = (url: string, heads: readonly WitnessedHead[]): Promise<AccessLogVerdict> =>
  withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const verdict = await walk(client, heads);
    if (verdict.fault === null) {
      const { rows } = await client.query<{ late: number | null; waiting: number }>(UNSEALED, [SEAL_WITHIN_MS]);
      verdict.waiting = rows[0]?.waiting ?? 0;
      if (rows[0]?.late != null) verdict.fault = `row ${rows[0].late} is not sealed`;
    }
    await client.query('COMMIT');
    return verdict;
  });

async function walk(client: Client, heads: readonly WitnessedHead[]): Promise<AccessLogVerdict> {
  const witnessedHashes = new Map(heads.map(({ seq, hash }) => [seq, hash]));
  const witnessed = Math.max(0, ...witnessedHashes.keys());
  let head: Pick<Link, 'seq' | 'hash' | 'sealedAt'> = { seq: 0, hash: GENESIS_HASH, sealedAt: new Date(0) };
  // When the sealer looked before it made the batch that is being read.
  let lookedBefore = head.sealedAt;
  let sealed = 0;
  const verdict = (fault: string | null): AccessLogVerdict => ({
    ...{ sealed, waiting: 0, head: head.hash.toString('hex'), witnessed, fault },
  });
  for await (const link of readChain(client)) {
    if (link.sealedAt.getTime() !== head.sealedAt.getTime()) lookedBefore = head.sealedAt;
    const fault = faultOf(link, head, lookedBefore, witnessedHashes.get(link.seq));
    if (fault) return verdict(fault);
    head = link;
    if (link.eventId !== null) sealed += 1;
  }
  return verdict(head.seq < witnessed ? `rows ${head.seq + 1} to ${witnessed} of the chain are gone` : null);
}

function faultOf(
  { seq, eventId, hash, sealedAt, at, canonical }: Link,
  before: Pick<Link, 'seq' | 'hash' | 'sealedAt'>,
  lookedBefore: Date,
  witnessed: string | undefined,
): string | null {
  const row = eventId === null ? `number ${seq} of the chain` : `row ${eventId} (number ${seq} of the chain)`;
  if (seq !== before.seq + 1) return `number ${before.seq + 1} of the chain is gone`;
  if (canonical === null) return `${row} is gone`;
  const computed = createHash('sha256').update(before.hash).update(canonical).digest();
  if (!computed.equals(hash)) return `${row} is not what was sealed`;
  if (witnessed !== undefined && witnessed !== hash.toString('hex')) return `${row} is not what witnesses were told`;
  if (sealedAt < before.sealedAt || (at && at.getTime() < lookedBefore.getTime() - COMMIT_WITHIN_MS))
    return `${row} is dated before rows that were there first`;
  return null;
}
