import { SCOPES_OF_ROLE, type Scope } from '@tvaers/contract/scopes';
import type { Viewer } from '@tvaers/contract/viewer';
import { PublicError } from '../runtime/public-error.ts';

export const hasScope = ({ role }: Viewer, scope: Scope): boolean => SCOPES_OF_ROLE[role]?.includes(scope) ?? false;

/** Throws FORBIDDEN when the viewer's role does not have this operation at all; which citizens is never decided here. */
export function requireScope(viewer: Viewer, scope: Scope): void {
  if (!hasScope(viewer, scope)) throw new PublicError('FORBIDDEN');
}
