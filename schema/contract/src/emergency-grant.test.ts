import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type EmergencyGrant, GRANT_SECONDS, openEmergencyGrant, signEmergencyGrant } from './emergency-grant.ts';

const NOW = 1_795_000_000;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const grant: EmergencyGrant = {
  ...{ grantId: 'g', citizenId: 'c', subject: 'omar', staffMemberId: 's' },
  ...{ from: NOW - 600, to: NOW - 600 + GRANT_SECONDS },
};
const open = (token: string, keys: readonly KeyObject[] = [publicKey]) => openEmergencyGrant(token, { keys }, NOW);

describe('an emergency grant', () => {
  it('is opened with any of the keys that are in use, and with no other', () => {
    const token = signEmergencyGrant(privateKey, grant);
    const older = generateKeyPairSync('ed25519').publicKey;
    expect(open(token, [older, publicKey])).toEqual({ grant });
    expect(open(token, [older])).toEqual({ refusal: 'bad-signature' });
    expect(open(token, [])).toEqual({ refusal: 'bad-signature' });
  });

  it('cannot be made out for another citizen or a later time', () => {
    const [, signature] = signEmergencyGrant(privateKey, grant).split('.');
    for (const change of [{ citizenId: 'd' }, { to: NOW + 9 }, { subject: 'karen' }]) {
      const payload = Buffer.from(JSON.stringify({ ...grant, ...change })).toString('base64url');
      expect(open(`${payload}.${signature}`)).toEqual({ refusal: 'bad-signature' });
    }
  });

  it.each(['', 'x', 'x.', '.x', 'a.b.c'])('is not read out of %p', (token) => {
    expect(open(token)).toEqual({ refusal: 'malformed' });
  });

  it.each([
    ['whose hour is over', { from: NOW - GRANT_SECONDS, to: NOW }],
    ['of tomorrow', { from: NOW + 86_400, to: NOW + 86_400 + GRANT_SECONDS }],
    ['that is to hold longer than an hour', { from: NOW, to: NOW + GRANT_SECONDS + 1 }],
    ['whose times are words', { from: 'now', to: 'never' }],
    ['without times', { from: undefined, to: undefined }],
  ])('%s is not opened', (_what, times) => {
    const token = signEmergencyGrant(privateKey, { ...grant, ...times } as EmergencyGrant);
    expect(open(token)).toEqual({ refusal: 'expired' });
  });
});
