import { PURPOSES } from '@tvaers/contract/purposes';
import { ROLES } from '@tvaers/contract/roles';
import { viewerFromClaims } from './viewer-from-claims.ts';

const ID = '6b1b7c5e-8a55-4b7e-9a43-0c7ad2f51c11';
const claims = { sub: 'karen', name: 'Karen Holm', role: 'coordinator', purpose: 'coordination' };

describe('viewerFromClaims', () => {
  it('takes over who somebody is, and null for what they are not', () => {
    expect(viewerFromClaims({ ...claims, organisation: ID, staff_member_id: ID, citizen_id: null })).toEqual({
      subject: 'karen',
      name: 'Karen Holm',
      role: 'coordinator',
      organisationId: ID,
      staffMemberId: ID,
      citizenId: null,
      purpose: 'coordination',
    });
  });

  it.each(ROLES)('knows the role %s', (role) => {
    expect(viewerFromClaims({ ...claims, role })?.role).toBe(role);
  });

  it.each(PURPOSES)('knows the purpose %s', (purpose) => {
    expect(viewerFromClaims({ ...claims, purpose })?.purpose).toBe(purpose);
  });

  it.each([
    { ...claims, role: 'admin' },
    { ...claims, role: ['coordinator'] },
    { ...claims, purpose: undefined },
    { ...claims, purpose: ['coordination', 'treatment'] },
    { ...claims, sub: '' },
    { ...claims, organisation: 'Hjemløseenheden' },
    { ...claims, citizen_id: 7 },
    null,
  ])('makes nobody of %j', (strange) => {
    expect(viewerFromClaims(strange)).toBeNull();
  });
});
