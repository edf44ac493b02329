import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { deceasedOn } from './deceased-on.ts';
import { maySee } from './may-see.ts';
import { WHO_SPEAKS } from './who-speaks.ts';

/** What a use case must know of a person before it decides. */
export interface LockedPerson {
  /** The record that speaks for the person, also when a merged one was named. */
  citizenId: string;
  deceasedOn: string | null;
  confidentiality: string;
  /** Whether nobody may be told where they stay, whatever else the record is. */
  addressProtected: boolean;
  version: number;
}

const LOCK = `
  SELECT person.id AS "citizenId", ${deceasedOn('person')} AS "deceasedOn", person.confidentiality, person.version,
    person.confidentiality = 'PROTECTED_ADDRESS' OR person.address_protected AS "addressProtected",
    person.merged_into AS "mergedInto"
  FROM citizen asked JOIN citizen person ON person.id = ${WHO_SPEAKS}
  WHERE asked.id = $1
  FOR NO KEY UPDATE OF person`;

/**
 * Finds a person whom the viewer may see and keeps everybody else's changes to them waiting until this transaction ends:
 * two colleagues cannot enrol one person twice. Null when there is none, or none for the viewer: the two look alike.
 */
export async function lockPerson(
  context: Pick<OperationContext, 'systemSql' | 'opened' | 'access'>,
  citizenId: string,
): Promise<LockedPerson | null> {
  if (!isUuid(citizenId) || !(await maySee(context, citizenId))) return null;
  const found = await lock(context, citizenId);
  if (!found || (found.citizenId === citizenId && found.mergedInto === null)) return found;
  // Who had to wait for the lock chose by what was true before: the records may have been merged or parted meanwhile.
  const now = await lock(context, citizenId);
  return now?.citizenId === found.citizenId ? now : lockPerson(context, citizenId);
}

/** Locking a row takes the right to change it, which whoever notes a meeting need not have. */
async function lock({ systemSql }: Pick<OperationContext, 'systemSql'>, citizenId: string) {
  const [person] = await systemSql<LockedPerson & { mergedInto: string | null }>(LOCK, [citizenId]);
  return person ?? null;
}
