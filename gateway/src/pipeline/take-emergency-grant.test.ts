import { generateKeyPairSync } from 'node:crypto';
import { type EmergencyGrant, signEmergencyGrant } from '@tvaers/contract/emergency-grant';
import { EMERGENCY_HEADER } from '@tvaers/contract/headers';
import type { Viewer } from '@tvaers/contract/viewer';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { authenticate } from './authenticate.ts';
import { takeEmergencyGrant } from './take-emergency-grant.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const karen: Viewer = {
  ...{ subject: 'karen', name: 'Karen Holm', role: 'coordinator', purpose: 'coordination' },
  ...{ organisationId: null, staffMemberId: '5f000000-0000-4000-8000-000000000001', citizenId: null },
};
const now = () => Math.floor(Date.now() / 1000);
const granted = (changes: Partial<EmergencyGrant> = {}): EmergencyGrant => ({
  ...{ grantId: 'e1', citizenId: 'c1', subject: karen.subject, staffMemberId: karen.staffMemberId ?? '' },
  ...{ from: now() - 60, to: now() + 3000 },
  ...changes,
});

describe('a signed emergency grant', () => {
  const http = throughSteps(
    authenticate(async () => ({ viewer: { ...karen }, app: { name: null, scopes: new Set() } })),
    takeEmergencyGrant([publicKey]),
  );
  const bring = (grant: string) => http.post('/').set('authorization', 'Bearer good').set(EMERGENCY_HEADER, grant);

  it('goes on with the viewer it was given to', async () => {
    const grant = granted();
    const { body } = await bring(signEmergencyGrant(privateKey, grant));
    expect(body.viewer.emergency).toEqual({
      ...{ grantId: 'e1', citizenId: 'c1' },
      from: new Date(grant.from * 1000).toISOString(),
      to: new Date(grant.to * 1000).toISOString(),
    });
  });

  it('is needed by nobody', async () => {
    const { body } = await http.post('/').set('authorization', 'Bearer good');
    expect(body.viewer).toEqual(karen);
  });

  it.each([
    ['somebody else’s', () => signEmergencyGrant(privateKey, granted({ subject: 'mads' }))],
    ['of another member of staff', () => signEmergencyGrant(privateKey, granted({ staffMemberId: 'x' }))],
    ['that has ended', () => signEmergencyGrant(privateKey, granted({ to: now() - 1 }))],
    ['longer than an hour', () => signEmergencyGrant(privateKey, granted({ to: now() + 9000 }))],
    ['by a stranger’s key', () => signEmergencyGrant(generateKeyPairSync('ed25519').privateKey, granted())],
    ['that is none', () => 'not.agrant'],
    ['in three parts', () => 'a.b.c'],
  ])('is refused when it is one %s', async (_what, grant) => {
    const response = await bring(grant());
    expect(response.status).toBe(400);
    expect(response.body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });
});
