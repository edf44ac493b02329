import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_ROLES, keepSecrets } from './secrets.ts';

describe('the secrets of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-secrets-'));
  const file = join(folder, 'secrets.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are made once, differ from each other, and only their owner may read them', () => {
    const secrets = keepSecrets(file);
    expect(keepSecrets(file)).toEqual(secrets);
    expect(new Set(DATABASE_ROLES.map((role) => secrets.passwords[role])).size).toBe(DATABASE_ROLES.length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['gateway', 'emergency'] as const)(
    'hold a pair of keys for %s of which one signs and the other checks',
    (of) => {
      const { privateKey, publicKey } = keepSecrets(file)[of];
      const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
      const check = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
      const text = Buffer.from('viewer');
      expect(verify(null, text, check, sign(null, text, key))).toBe(true);
    },
  );

  it('are completed when an older version of the project did not have all of them', () => {
    const { identity, emergency, ...older } = keepSecrets(file);
    writeFileSync(file, JSON.stringify(older));
    const completed = keepSecrets(file);
    expect(completed.passwords).toEqual(older.passwords);
    expect(completed.gateway).toEqual(older.gateway);
    expect(completed.identity.signingKey).not.toBe(identity.signingKey);
    expect(completed.emergency.privateKey).not.toBe(emergency.privateKey);
  });

  it('are never silently replaced when the file is damaged', () => {
    writeFileSync(file, '{"passwords":');
    expect(() => keepSecrets(file)).toThrow(/cannot be read: restore it, or remove it/);
    expect(readFileSync(file, 'utf8')).toBe('{"passwords":');
  });
});
