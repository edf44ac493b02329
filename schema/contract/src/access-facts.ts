import type { DataClass } from './data-classes.ts';
import type { Purpose } from './purposes.ts';
import type { SubgraphName } from './subgraph-names.ts';

/**
 * What can entitle somebody to see a citizen's data, and the subgraph where it is born. A block forbids it; a restriction
 * lets only those see a record whom a fact names. Whoever has to review an emergency access is entitled by that to what
 * the review takes, and to nothing else of a restricted record.
 */
export const FACT_OWNERS = {
  treatmentRelation: 'interventions',
  openSocialCase: 'citizens',
  careTeam: 'staff',
  consent: 'citizens',
  decision: 'citizens',
  block: 'citizens',
  emergency: 'citizens',
  emergencyReview: 'citizens',
  guardian: 'citizens',
  restriction: 'citizens',
  own: 'citizens',
} as const satisfies Record<string, SubgraphName>;
export type FactKind = keyof typeof FACT_OWNERS;

export const FACT_KINDS = Object.keys(FACT_OWNERS) as FactKind[];

/** One fact as it travels. Only its owner changes it: a higher `version` of the same `factId` replaces what was there. */
export interface AccessFact {
  factId: string;
  /** Counts up with each change; a withdrawal is a change that ends the validity. */
  version: number;
  kind: FactKind;
  citizenId: string;
  /** Whom it is about: each that is not null must be the viewer's. All null is nobody, or for a block everybody. */
  staffMemberId: string | null;
  organisationId: string | null;
  /** Account of a citizen or guardian. */
  subject: string | null;
  /** Null is all classes, as the policy allows them. */
  classes: DataClass[] | null;
  /** Null is any purpose. */
  purpose: Purpose | null;
  /** ISO 8601 in UTC; from the first moment on, up to and without the second. Null is no end. */
  validFrom: string;
  validTo: string | null;
}

/** A fact's owner says at least this often that it is there, in seconds. */
export const HEARTBEAT_SECONDS = 5;

/** After this many seconds of silence nobody knows any more whether its facts still hold. */
export const STALE_SECONDS = 30;
