import { requireScope } from '@tvaers/kit/access/scopes';
import type { CitizensContext } from '../context.ts';
import { Contact } from './contact.entity.ts';
import { refuseChange } from './contact.rules.ts';
import { contactNotFound, lockContact } from './lock-contact.ts';

export interface AcceptContactInput {
  contactId: string;
  version: number;
  idempotencyKey?: string | null;
}
export type AcceptContactOutcome = Awaited<ReturnType<typeof acceptContact>>;

/** Says that the owner of a contact has begun to work on it. */
export async function acceptContact(context: CitizensContext, input: AcceptContactInput) {
  requireScope(context.viewer, 'contact:write');
  return context.once(input.idempotencyKey, 'acceptContact', input, async () => {
    const contact = await lockContact(context, input.contactId);
    if (!contact) return contactNotFound;
    const refusal = refuseChange(contact, input.version);
    if (refusal) return refusal;
    await context.manager.update(Contact, { id: contact.id }, { state: 'ACCEPTED' });
    return { outcome: 'accepted' as const, contactId: contact.id };
  });
}
