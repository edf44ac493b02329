import { randomUUID } from 'node:crypto';
import { Citizen } from '../citizens/citizen.entity.ts';
import type { CitizensContext } from '../context.ts';
import type { Marking } from './confidentiality.rules.ts';
import { ConfidentialityChange } from './confidentiality-change.entity.ts';

interface Change {
  citizenId: string;
  before: Marking;
  after: Marking;
  reason: string;
}

/** Marks a record otherwise, and notes who did and why. */
export async function changeConfidentiality(
  { manager, asSystem, viewer, now }: Pick<CitizensContext, 'manager' | 'asSystem' | 'viewer' | 'now'>,
  { citizenId, before, after, reason }: Change,
): Promise<void> {
  const { confidentiality } = after;
  const change = { id: randomUUID(), citizenId, before: before.confidentiality, after: confidentiality };
  // Where the record is not restricted the marking says it all.
  const addressProtected = confidentiality === 'RESTRICTED' && after.addressProtected;
  await manager.update(Citizen, { id: citizenId }, { confidentiality, addressProtected });
  await asSystem(() =>
    manager.insert(ConfidentialityChange, {
      ...{ ...change, reason: reason.trim(), changedAt: now, changedBy: viewer.staffMemberId },
    }),
  );
}
