import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { HouseProblem, systemCode } from './house-problem.ts';

/** Made once per installation, and never printed. */
export interface Secrets {
  /** Database role to password. */
  passwords: Record<string, string>;
  /** Ed25519, base64 of DER (PKCS 8 and SPKI): the gateway signs viewer envelopes, the subgraphs check them. */
  gateway: SigningKeys;
  /** Likewise: citizens signs grants of emergency access, the gateway checks them. */
  emergency: SigningKeys;
  /** The development identity provider: its private P-256 key as a JWK in JSON, and what the machine `medcom` signs in with. */
  identity: { signingKey: string; medcomSecret: string };
}

interface SigningKeys {
  privateKey: string;
  publicKey: string;
}

/** Every role that logs in to one of our databases. */
export const DATABASE_ROLES = [...SUBGRAPH_NAMES.flatMap((name) => [`${name}_owner`, `${name}_app`]), 'events_app'];

/** The secrets of this installation; what is missing is made. @throws HouseProblem when the file is damaged */
export function keepSecrets(file: string): Secrets {
  const known = read(file);
  const secrets: Secrets = {
    passwords: Object.fromEntries(DATABASE_ROLES.map((role) => [role, known.passwords?.[role] ?? newPassword()])),
    gateway: known.gateway ?? newSigningKeys(),
    emergency: known.emergency ?? newSigningKeys(),
    identity: known.identity ?? { signingKey: newIdentityKey(), medcomSecret: newPassword() },
  };
  if (JSON.stringify(secrets) !== JSON.stringify(known)) write(file, secrets);
  return secrets;
}

const newPassword = () => randomBytes(24).toString('base64url');

function newSigningKeys(): SigningKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

const newIdentityKey = (): string =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return {};
    throw new HouseProblem(
      `${file} cannot be read: restore it, or remove it and new secrets are made (everybody has to sign in again, no data is lost).`,
      { cause },
    );
  }
}

/** Whole or not at all, and for this user alone. */
function write(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
