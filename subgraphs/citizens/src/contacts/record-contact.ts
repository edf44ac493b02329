import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { lockPerson } from '../citizens/lock-person.ts';
import type { CitizensContext } from '../context.ts';
import { seesByEmergencyAlone } from '../emergency-access/lasting-ground.ts';
import { noteSeen } from '../last-seen/note-seen.ts';
import { classOfWhereabouts } from '../living-situations/living-situation.rules.ts';
import { observeLivingSituation } from '../living-situations/observe-living-situation.ts';
import { citizenNotFound } from '../refusals.ts';
import { Contact } from './contact.entity.ts';
import { decideContact, type RecordContactInput } from './contact.rules.ts';

export type RecordContactOutcome = Awaited<ReturnType<typeof recordContact>>;

/** Notes a meeting, by staff of any partner; whoever notes it owns it until somebody else takes over (rule R01). */
export async function recordContact(context: CitizensContext, input: RecordContactInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'contact:write');
  return context.once(input.idempotencyKey, 'recordContact', input, async () => {
    const decision = decideContact(input, { now, organisationId: viewer.organisationId });
    if (decision.outcome !== 'note') return decision;
    const person = await lockPerson(context, input.citizenId);
    if (!person) return citizenNotFound;

    const { at, doorId, ownerId } = decision;
    const { place = null, placeKind, note = null, need = null, livingSituation } = input;
    const { citizenId } = person;
    const contact = { id: randomUUID(), citizenId, at, doorId, ownerId, place, placeKind, note, need };
    const dataClass = placeKind === 'HOME' ? classOfWhereabouts(person.addressProtected) : 'contactInfo';
    const notedInEmergency = await seesByEmergencyAlone(context, person);
    const noted = { ...contact, notedBy: viewer.staffMemberId, notedInEmergency, dataClass };
    // Whoever may see the person may note a meeting, at a protected address as well (rule R01).
    await context.asSystem(() => context.manager.insert(Contact, noted));
    await noteSeen(context, { citizenId, at, organisationId: doorId });
    await context.publish('citizen.seen', { citizenId, at: at.toISOString(), organisationId: doorId });
    if (livingSituation) await observeLivingSituation(context, person, { ...livingSituation, observedAt: at });
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'noted' as const, contactId: contact.id };
  });
}
