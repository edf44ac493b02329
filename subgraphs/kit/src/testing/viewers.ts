import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';

const machines: readonly Role[] = ['citizen', 'guardian', 'medcom'];

/** Where `coordination` is none of the role's. */
const PURPOSE_OF: Partial<Record<Role, Purpose>> = {
  citizen: 'citizenSelf',
  guardian: 'citizenSelf',
  medcom: 'systemJob',
  shelter: 'socialCase',
};

/** Somebody with this role and nothing special about them; `overrides` makes them special. */
export function viewerOf(role: Role, overrides: Partial<Viewer> = {}): Viewer {
  const isStaff = !machines.includes(role);
  return {
    subject: `test-${role}`,
    name: `Test ${role}`,
    role,
    organisationId: isStaff ? '0a000000-0000-4000-8000-000000000001' : null,
    staffMemberId: isStaff ? '5f000000-0000-4000-8000-000000000001' : null,
    citizenId: null,
    purpose: PURPOSE_OF[role] ?? 'coordination',
    ...overrides,
  };
}
