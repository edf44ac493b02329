import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { NotFound } from '../refusals.ts';
import type { ContactFacts } from './contact.rules.ts';

export const contactNotFound: NotFound = { outcome: 'not-found', message: 'Kontakten findes ikke.' };

export interface LockedContact extends ContactFacts {
  id: string;
  citizenId: string;
}

const LOCK = `
  SELECT id, citizen_id AS "citizenId", state, owner_id AS "ownerId", version
  FROM contact WHERE id = $1 FOR UPDATE`;

/** Finds a contact and keeps others from changing it until this transaction ends; null when there is none. */
export async function lockContact(
  { sql }: Pick<OperationContext, 'sql'>,
  contactId: string,
): Promise<LockedContact | null> {
  if (!isUuid(contactId)) return null;
  const [contact] = await sql<LockedContact>(LOCK, [contactId]);
  return contact ?? null;
}
