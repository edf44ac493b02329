import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { Contact } from './contact.entity.ts';
import { refuseChange, refuseHelp } from './contact.rules.ts';
import { contactNotFound, lockContact } from './lock-contact.ts';

export interface ResolveContactInput {
  contactId: string;
  version: number;
  help: string;
  idempotencyKey?: string | null;
}
export type ResolveContactOutcome = Awaited<ReturnType<typeof resolveContact>>;

/** Says that a contact led to help, and to which: the only way in which it ends. */
export async function resolveContact(context: CitizensContext, input: ResolveContactInput) {
  requireScope(context.viewer, 'contact:write');
  return context.once(input.idempotencyKey, 'resolveContact', input, async () => {
    const contact = await lockContact(context, input.contactId);
    if (!contact) return contactNotFound;
    const refusal = refuseChange(contact, input.version) ?? refuseHelp(input.help);
    if (refusal) return refusal;
    const helped = { state: 'HELPED', help: input.help.trim(), helpedAt: context.now };
    await context.manager.update(Contact, { id: contact.id }, helped);
    await tellFactsOf(context, [contact.citizenId]);
    return { outcome: 'resolved' as const, contactId: contact.id };
  });
}
