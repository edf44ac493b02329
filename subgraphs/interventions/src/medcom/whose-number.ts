import type { OperationContext } from '@tvaers/kit/access/operation-context';

type Sql = Pick<OperationContext, 'sql'>;

/** Waits until nobody else decides whose these numbers are, for the rest of the transaction. */
export async function lockIdentifiers({ sql }: Sql, identifiers: readonly string[]): Promise<void> {
  // Everybody takes them in the same order, so that two never wait for each other.
  await sql('SELECT pg_advisory_xact_lock(hashtextextended(number, 0)) FROM unnest($1::text[]) AS number', [
    [...identifiers].sort(),
  ]);
}

/** The citizen with one of these numbers, the first that is known; null for a stranger. */
export async function citizenOf({ sql }: Sql, identifiers: readonly string[]): Promise<string | null> {
  const [known] = await sql<{ citizenId: string }>(
    `SELECT citizen_id AS "citizenId" FROM known_identifier WHERE identifier = ANY($1)
     ORDER BY array_position($1, identifier) LIMIT 1`,
    [identifiers],
  );
  return known?.citizenId ?? null;
}

/** Gives the waiting messages with any of these numbers to a citizen. Answers how many there were. */
export async function claimMessages(
  { sql, now }: Pick<OperationContext, 'sql' | 'now'>,
  { identifiers, citizenId, decidedBy }: { identifiers: readonly string[]; citizenId: string; decidedBy: string },
): Promise<number> {
  const claimed = await sql(
    `WITH decided AS (
       UPDATE unmatched_message AS waiting SET state = 'LINKED', decided_at = $3, decided_by = $4
       FROM medcom_message AS message
       WHERE waiting.state = 'WAITING' AND message.id = waiting.id AND message.identifiers && $1
       RETURNING waiting.id
     )
     UPDATE medcom_message SET citizen_id = $2 FROM decided WHERE medcom_message.id = decided.id
     RETURNING medcom_message.id`,
    [identifiers, citizenId, now, decidedBy],
  );
  return claimed.length;
}
