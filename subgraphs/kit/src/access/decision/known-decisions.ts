import { recent } from '../../runtime/recently-used.ts';
import { type Grants, readGrants } from './access.ts';

/** What the database answers when it has decided. */
export interface Opened {
  /** Null where what was named as known still holds. */
  grants: string | null;
  stale: boolean;
  /** Of the grants; null where the decision is not kept, because it rests on an emergency or on stale facts. */
  digest: string | null;
}

/** Grants, and the digest by which the database knows them again. */
export interface KnownDecision {
  digest: string;
  grants: Grants;
}

/** Viewers of whom it is kept. */
const KEPT = 500;

const kept = recent<KnownDecision>(KEPT);

/**
 * What was decided for a viewer when last asked. The database decides each time and only does not tell again what has not
 * changed, since a coordinator may see hundreds of citizens. `viewer` are all claims and the sector; that the same digest
 * is the same grants holds whoever has made them.
 */
export const knownDecision = (viewer: string): KnownDecision | undefined => kept.get(viewer);

/** The grants that are meant, where the database was told of `known`. */
export function grantsOf({ grants, digest }: Opened, viewer: string, known: KnownDecision | undefined): Grants {
  if (grants === null) return (known as KnownDecision).grants;
  const read = readGrants(grants);
  if (digest !== null) kept.set(viewer, { digest, grants: read });
  return read;
}
