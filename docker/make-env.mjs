/** `node docker/make-env.mjs`: makes docker/.env, the secrets that compose.yaml asks for. Keeps an existing file. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const password = () => randomBytes(24).toString('base64url');
const roles = ['CITIZENS', 'INTERVENTIONS', 'PLANS', 'STAFF'].flatMap((name) => [`${name}_OWNER`, `${name}_APP`]);
const envelope = generateKeyPairSync('ed25519');
const emergency = generateKeyPairSync('ed25519');
const identity = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const secrets = {
  POSTGRES_PASSWORD: password(),
  ...Object.fromEntries([...roles, 'EVENTS_APP'].map((role) => [`${role}_PASSWORD`, password()])),
  GATEWAY_PRIVATE_KEY: envelope.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  GATEWAY_PUBLIC_KEYS: envelope.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  EMERGENCY_PRIVATE_KEY: emergency.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  EMERGENCY_PUBLIC_KEYS: emergency.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  IDENTITY_SIGNING_KEY: JSON.stringify(identity.privateKey.export({ format: 'jwk' })),
  IDENTITY_MEDCOM_SECRET: password(),
};

const file = process.argv[2] ?? fileURLToPath(new URL('.env', import.meta.url));
if (existsSync(file)) {
  console.log(`${file} is there already and is kept: the database knows its passwords.`);
} else {
  // Single quotes: compose takes what stands between them as it is.
  const lines = Object.entries(secrets).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  console.log(`${file} made.`);
}
