import type { Viewer } from '@tvaers/contract/viewer';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { IdentityUnreachable } from '../sign-in/identity-unreachable.ts';
import { authenticate } from './authenticate.ts';

const karen: Viewer = {
  subject: 'karen',
  name: 'Karen Holm',
  role: 'coordinator',
  organisationId: null,
  staffMemberId: null,
  citizenId: null,
  purpose: 'coordination',
};

const nobodys = { name: null, scopes: new Set<never>() };

describe('authenticate', () => {
  const http = throughSteps(authenticate(async (token) => (token === 'good' ? { viewer: karen, app: nobodys } : null)));

  it('gives the request its viewer', async () => {
    expect((await http.post('/').set('authorization', 'Bearer good')).body.viewer).toEqual(karen);
  });

  it.each([undefined, 'good', 'Basic good', 'Bearer bad', 'Bearer good, Bearer good'])(
    'turns away the authorization %s with 401',
    async (authorization) => {
      const request = http.post('/');
      const response = await (authorization ? request.set('authorization', authorization) : request);
      expect(response.status).toBe(401);
      expect(response.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('does not call a token invalid when it cannot be checked', async () => {
    const unreachable = throughSteps(
      authenticate(async () => {
        throw new IdentityUnreachable();
      }),
    );
    const response = await unreachable.post('/').set('authorization', 'Bearer good');
    expect(response.status).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
  });
});
