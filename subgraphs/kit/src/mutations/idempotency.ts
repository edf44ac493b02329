import { createHash } from 'node:crypto';
import type { IdempotencyConflict, OperationContext } from '../access/operation-context.ts';
import { PublicError } from '../runtime/public-error.ts';
import { readStored, writeStored } from './stored-outcome.ts';

interface Claim {
  key: string | null | undefined;
  operation: string;
  input: object;
}

const LONGEST_KEY = 200;

/**
 * A retry of a mutation answers like the first try and does nothing. Keys belong to one actor and one operation. The row
 * is claimed first: whoever comes second waits on its unique key until the first has committed or given up.
 */
export async function once<Outcome extends object>(
  context: Pick<OperationContext, 'sql' | 'viewer'>,
  { key, operation, input }: Claim,
  useCase: () => Promise<Outcome>,
): Promise<Outcome | IdempotencyConflict> {
  if (key == null) return useCase();
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw new PublicError('BAD_USER_INPUT', `An idempotency key has 1 to ${LONGEST_KEY} characters.`);
  const name = [context.viewer.subject, operation, key];
  const inputHash = hashOf(input);
  const claimed = await context.sql(
    `INSERT INTO idempotency_key (subject, operation, key, input_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [...name, inputHash],
  );
  if (claimed.length === 0) return replay<Outcome>(context, name, inputHash);
  const outcome = await useCase();
  await context.sql('UPDATE idempotency_key SET outcome = $4 WHERE subject = $1 AND operation = $2 AND key = $3', [
    ...name,
    writeStored(outcome),
  ]);
  return outcome;
}

async function replay<Outcome extends object>(
  context: Pick<OperationContext, 'sql'>,
  name: string[],
  inputHash: string,
): Promise<Outcome | IdempotencyConflict> {
  const [stored] = await context.sql<{ hash: string; outcome: string | null }>(
    `SELECT input_hash AS hash, outcome::text FROM idempotency_key WHERE subject = $1 AND operation = $2 AND key = $3`,
    name,
  );
  if (!stored?.outcome) throw new Error('The first try of this key has left no outcome.');
  return stored.hash === inputHash ? readStored<Outcome>(stored.outcome) : { outcome: 'idempotency-conflict' };
}

/** The order in which a client wrote the fields does not make another input; the key itself is not part of it. */
function hashOf(input: object): string {
  const { idempotencyKey: _key, ...rest } = input as Record<string, unknown>;
  return createHash('sha256')
    .update(JSON.stringify(sorted(rest)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
}
