import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Viewer } from './viewer.ts';
import { ENVELOPE_SECONDS, hashOfBody, openViewerEnvelope, signViewerEnvelope } from './viewer-envelope.ts';

const NOW = 1_795_000_000;
const BODY = '{"query":"{ __typename }"}';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const viewer: Viewer = {
  ...{ subject: 'karen', name: 'Karen Holm', role: 'coordinator' as const, purpose: 'coordination' as const },
  ...{ organisationId: null, staffMemberId: null, citizenId: null },
};
const open = (token: string, keys: readonly KeyObject[] = [publicKey]) =>
  openViewerEnvelope(token, { keys, audience: 'plans', body: BODY }, NOW);

/** An envelope as only somebody with the gateway's key could write it, with times of their own. */
function withTimes(times: object): string {
  const claims = { viewer, audience: 'plans', operation: 'X', correlationId: 'c', bodyHash: hashOfBody(BODY), id: 'i' };
  const payload = Buffer.from(JSON.stringify({ ...claims, ...times })).toString('base64url');
  return `${payload}.${sign(null, Buffer.from(payload), privateKey).toString('base64url')}`;
}

describe('a viewer envelope', () => {
  const signed = () =>
    signViewerEnvelope(
      privateKey,
      { viewer, audience: 'plans', operation: 'X', correlationId: 'c', body: BODY },
      NOW - 30,
    );

  it('is opened with any of the keys that are in use', () => {
    const older = generateKeyPairSync('ed25519').publicKey;
    expect(open(signed(), [older, publicKey])).toMatchObject({ envelope: { viewer, operation: 'X' } });
    expect(open(signed(), [older])).toEqual({ refusal: 'bad-signature' });
  });

  it('says when it was signed and of what, whatever comes along with who asks', () => {
    const more = { bodyHash: hashOfBody('another'), id: 'i', issuedAt: 0, expiresAt: NOW + 86_400 };
    const caller = { viewer, audience: 'plans', operation: 'X', correlationId: 'c', body: BODY, ...more };
    const opened = open(signViewerEnvelope(privateKey, caller, NOW));
    expect(opened).toMatchObject({
      envelope: { issuedAt: NOW, expiresAt: NOW + ENVELOPE_SECONDS, bodyHash: hashOfBody(BODY) },
    });
  });

  it.each([
    ['whose minute is over', { issuedAt: NOW - ENVELOPE_SECONDS, expiresAt: NOW }],
    ['that is to hold longer than a minute', { issuedAt: NOW, expiresAt: NOW + ENVELOPE_SECONDS + 1 }],
    ['of tomorrow', { issuedAt: NOW + 86_400, expiresAt: NOW + 86_400 + ENVELOPE_SECONDS }],
    ['without times', {}],
    ['whose times are words', { issuedAt: 'now', expiresAt: 'never' }],
  ])('%s is not opened', (_what, times) => {
    expect(open(withTimes(times))).toEqual({ refusal: 'expired' });
  });
});
