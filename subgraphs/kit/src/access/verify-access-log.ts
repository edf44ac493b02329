import { createHash } from 'node:crypto';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Client } from 'pg';
import { withClient } from '../database/provision.ts';
import { GENESIS_HASH } from './canonical-event.ts';
import { readChain, type Seal, type SealedRow } from './read-chain.ts';

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
  SELECT min(id) FILTER (WHERE at < clock_timestamp() - $1 * interval '1 millisecond')::float8 AS late,
    count(*)::float8 AS waiting
  FROM (SELECT id FROM access_event EXCEPT SELECT unnest(event_ids) FROM access_seal) AS unsealed
  JOIN access_event USING (id)`;

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
  const told = [...heads].sort((one, other) => one.seq - other.seq);
  const witnessed = told.at(-1)?.seq ?? 0;
  let head: Head = { seq: 0, hash: GENESIS_HASH, sealedAt: new Date(0) };
  // When the sealer looked before it made the batch that is being read.
  let lookedBefore = head.sealedAt;
  let sealed = 0;
  let next = 0;
  const verdict = (fault: string | null): AccessLogVerdict => ({
    ...{ sealed, waiting: 0, head: head.hash.toString('hex'), witnessed, fault },
  });
  for await (const seal of readChain(client)) {
    if (seal.sealedAt.getTime() !== head.sealedAt.getTime()) lookedBefore = head.sealedAt;
    const from = next;
    while (next < told.length && (told[next] as WitnessedHead).seq <= seal.seq) next += 1;
    const fault = faultOf(seal, head, lookedBefore, told.slice(from, next));
    if (fault) return verdict(fault);
    head = seal;
    sealed += seal.rows.length;
  }
  return verdict(head.seq < witnessed ? `rows ${head.seq + 1} to ${witnessed} of the chain are gone` : null);
}

type Head = Pick<Seal, 'seq' | 'hash' | 'sealedAt'>;

/** What is wrong with the first bad row of a seal, or with the seal. `told` are the heads that witnesses hold of its places. */
function faultOf(seal: Seal, before: Head, lookedBefore: Date, told: readonly WitnessedHead[]): string | null {
  const { seq, hash, sealedAt, covers, rows } = seal;
  const next = before.seq + 1;
  if (seq - Math.max(rows.length, 1) + 1 !== next) return `number ${next} of the chain is gone`;
  const bad = rows.find(({ canonical, hash }) => canonical === null || (hash && !sha256(canonical).equals(hash)));
  if (bad) return `${named(bad)} is ${bad.canonical === null ? 'gone' : 'not what was sealed'}`;
  const where = rows[0] ? named(rows[0]) : `number ${seq} of the chain`;
  if (covers === null || !sha256(before.hash, covers).equals(hash)) return `${where} is not what was sealed`;
  // A head in the midst of a seal was the end of another one once.
  if (told.some((head) => head.seq !== seq || head.hash !== hash.toString('hex')))
    return `${where} is not what witnesses were told`;
  const slipped = rows.find(({ at }) => at && at.getTime() < lookedBefore.getTime() - COMMIT_WITHIN_MS);
  if (slipped) return `${named(slipped)} is dated before rows that were there first`;
  return sealedAt < before.sealedAt ? `${where} is dated before rows that were there first` : null;
}

const named = ({ eventId, place }: SealedRow) => `row ${eventId} (number ${place} of the chain)`;

function sha256(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
