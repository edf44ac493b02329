import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EmergencyGrant, signEmergencyGrant } from '@tvaers/contract/emergency-grant';

/** A grant as citizens would sign it; the key is taken from the folder of the house. */
export function grantSignedByHouse(grant: EmergencyGrant): string {
  const file = join(dirname(process.env.TVAERS_HOUSE ?? ''), 'secrets.json');
  const { emergency } = JSON.parse(readFileSync(file, 'utf8')) as { emergency: { privateKey: string } };
  const key = createPrivateKey({ key: Buffer.from(emergency.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return signEmergencyGrant(key, grant);
}
