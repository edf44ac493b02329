import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

/** What a use case must know of a person before it decides. */
export interface LockedPerson {
  /** The record that speaks for the person, also when a merged one was named. */
  citizenId: string;
  deceasedOn: string | null;
  confidentiality: string;
  version: number;
}

const LOCK = `
  SELECT person.id AS "citizenId", person.deceased_on AS "deceasedOn", person.confidentiality, person.version,
    person.merged_into AS "mergedInto"
  FROM citizen asked JOIN citizen person ON person.id = coalesce(asked.merged_into, asked.id)
  WHERE asked.id = $1
  FOR NO KEY UPDATE OF person`;

/**
 * Finds a person and keeps everybody else's changes to them waiting until this transaction ends: two colleagues cannot
 * enrol one person twice. Null when there is none.
 */
export async function lockPerson(
  context: Pick<OperationContext, 'sql'>,
  citizenId: string,
): Promise<LockedPerson | null> {
  if (!isUuid(citizenId)) return null;
  const found = await lock(context, citizenId);
  if (!found || (found.citizenId === citizenId && found.mergedInto === null)) return found;
  // Who had to wait for the lock chose by what was true before: the records may have been merged or parted meanwhile.
  const now = await lock(context, citizenId);
  return now?.citizenId === found.citizenId ? now : lockPerson(context, citizenId);
}

async function lock({ sql }: Pick<OperationContext, 'sql'>, citizenId: string) {
  const [person] = await sql<LockedPerson & { mergedInto: string | null }>(LOCK, [citizenId]);
  return person ?? null;
}
