import { randomUUID } from 'node:crypto';
import { Citizen } from '../citizens/citizen.entity.ts';
import type { CitizensContext } from '../context.ts';
import { ConfidentialityChange } from './confidentiality-change.entity.ts';

interface Change {
  citizenId: string;
  before: string;
  after: string;
  reason: string;
}

/** Marks a record otherwise, and notes who did and why. */
export async function changeConfidentiality(
  { manager, asSystem, viewer, now }: Pick<CitizensContext, 'manager' | 'asSystem' | 'viewer' | 'now'>,
  { citizenId, before, after, reason }: Change,
): Promise<void> {
  const change = { id: randomUUID(), citizenId, before, after, reason: reason.trim() };
  await manager.update(Citizen, { id: citizenId }, { confidentiality: after });
  await asSystem(() =>
    manager.insert(ConfidentialityChange, { ...change, changedAt: now, changedBy: viewer.staffMemberId }),
  );
}
