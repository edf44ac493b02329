import { isUuid } from '@tvaers/kit/graphql/uuid';
import { ALL_CLASSES, maskOfNames } from '../data-classes/data-class-names.rules.ts';
import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

export interface BlockWish {
  organisationId?: string | null;
  staffMemberId?: string | null;
  dataClasses?: readonly string[] | null;
}

/** Whom a block shuts out; both null is everybody. */
export interface ShutOut {
  organisationId: string | null;
  staffMemberId: string | null;
}

/** Decides whether this can be shut. */
export function decideBlock({
  organisationId = null,
  staffMemberId = null,
  dataClasses = null,
}: BlockWish): ({ outcome: 'block'; classes: number } & ShutOut) | InvalidInput {
  if (organisationId !== null && staffMemberId !== null)
    return invalidInput('staffMemberId', 'Vælg enten en enhed eller en medarbejder, ikke begge.');
  if (organisationId !== null && !isUuid(organisationId)) return invalidInput('organisationId', 'Enheden findes ikke.');
  if (staffMemberId !== null && !isUuid(staffMemberId))
    return invalidInput('staffMemberId', 'Medarbejderen findes ikke.');
  const classes = dataClasses === null ? ALL_CLASSES : maskOfNames(dataClasses);
  if (classes === 0) return invalidInput('dataClasses', 'Vælg, hvilke oplysninger der skal spærres for, eller alle.');
  return { outcome: 'block', organisationId, staffMemberId, classes };
}

/** Nobody takes away a block that the person has put up against them in particular. */
export const isShutOut = (block: ShutOut, viewer: ShutOut): boolean =>
  (block.organisationId !== null && block.organisationId === viewer.organisationId) ||
  (block.staffMemberId !== null && block.staffMemberId === viewer.staffMemberId);

export interface BlockAlreadyLifted {
  outcome: 'block-already-lifted';
}

export function refuseLift(
  block: { liftedAt: Date | null; version: number },
  version: number,
): BlockAlreadyLifted | StaleVersion | null {
  if (block.liftedAt) return { outcome: 'block-already-lifted' };
  return block.version === version ? null : { outcome: 'stale-version', currentVersion: block.version };
}
