import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import type { CitizensContext } from '../context.ts';
import { requireLastingGround } from '../emergency-access/lasting-ground.ts';
import { Contact } from './contact.entity.ts';
import { refuseChange, refuseForward } from './contact.rules.ts';
import { ContactHandover } from './contact-handover.entity.ts';
import { contactNotFound, lockContact } from './lock-contact.ts';

export interface ForwardContactInput {
  contactId: string;
  version: number;
  ownerId: string;
  reason: string;
  idempotencyKey?: string | null;
}
export type ForwardContactOutcome = Awaited<ReturnType<typeof forwardContact>>;

/** Hands a contact to another organisation, which becomes its owner at once, with the case, and has yet to begin (rule R01). */
export async function forwardContact(context: CitizensContext, input: ForwardContactInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'contact:write');
  return context.once(input.idempotencyKey, 'forwardContact', input, async () => {
    const contact = await lockContact(context, input.contactId);
    if (!contact) return contactNotFound;
    await requireLastingGround(context, contact.citizenId);
    const refusal = refuseChange(contact, input.version) ?? refuseForward(contact, input);
    if (refusal) return refusal;

    const { id: contactId, citizenId, ownerId: fromId } = contact;
    await context.manager.update(Contact, { id: contactId }, { ownerId: input.ownerId, state: 'OPEN' });
    await context.manager.insert(ContactHandover, {
      ...{ id: randomUUID(), contactId, citizenId, fromId, toId: input.ownerId },
      ...{ reason: input.reason.trim(), handedAt: now, handedBy: viewer.staffMemberId },
    });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'forwarded' as const, contactId };
  });
}
