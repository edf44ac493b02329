import type { FactKind } from '@tvaers/contract/access-facts';
import type { DataClass } from '@tvaers/contract/data-classes';
import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';

export const BASES = ['relation', 'consent', 'decision', 'emergency', 'own', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** One line of the policy: for all its classes, roles and purposes alike. */
export interface PolicyRule {
  rule: string;
  classes: DataClass[];
  roles: Role[];
  purposes: Purpose[];
  /** `none` denies on purpose, which says to the reader that nobody forgot. */
  basis: Basis;
  /** One of these facts must hold. */
  evidence: FactKind[];
  /** One of these must hold besides; empty asks for nothing more. */
  also: FactKind[];
  /** Minutes after its beginning for which a fact of `evidence` counts at most; null for as long as it is valid. */
  longestMinutes: number | null;
  writes: boolean;
  law: string;
  reason: string;
}
