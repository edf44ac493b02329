import { recent } from '../../runtime/recently-used.ts';
import { type Grants, readGrants } from './access.ts';

/** What the database answers when it has decided. */
export interface Opened {
  /** Null where what was named as known still holds. */
  grants: string | null;
  stale: boolean;
  /** Of the grants; null where the decision is not kept, because it rests on an emergency or on stale facts. */
  digest: string | null;
  /** The decision's name, by which it is recalled while it holds. */
  decision: string;
}

/** What a viewer was granted, and the names by which the database knows the decision and its grants again. */
export interface KnownDecision {
  decision: string;
  digest: string;
  grants: Grants;
}

/** Viewers of whom it is kept. */
const KEPT = 500;

const kept = recent<KnownDecision>(KEPT);

/**
 * What was decided for a viewer when last asked. Whether it still holds the database says each time, and only does not tell
 * again what has not changed, since a coordinator may see hundreds of citizens. `viewer` are all claims and the sector;
 * that the same digest is the same grants holds whoever has made them.
 */
export const knownDecision = (viewer: string): KnownDecision | undefined => kept.get(viewer);

/** The grants that are meant, where the database was told of `known`. */
export function grantsOf(
  { grants: told, digest, decision }: Opened,
  viewer: string,
  known: KnownDecision | undefined,
): Grants {
  const grants = told === null ? (known as KnownDecision).grants : readGrants(told);
  if (digest !== null) kept.set(viewer, { decision, digest, grants });
  return grants;
}
