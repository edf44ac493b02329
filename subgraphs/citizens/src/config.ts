import { createPrivateKey, type KeyObject } from 'node:crypto';
import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';
import { organisationId } from '@tvaers/kit/seeding/ids';
import { z } from 'zod';

const privateKey = z.string().transform((text, context): KeyObject => {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the text: it is a secret.
  }
  context.addIssue({ code: 'custom', message: 'is not an Ed25519 private key (base64 of PKCS8 DER)' });
  return z.NEVER;
});

/** The organisation that enrolments belong to where none is configured: the unit of the seeds. */
export const UNIT_OF_THE_SEEDS = organisationId('udsatteenheden');

/** The environment of the running subgraph: what every subgraph has, whose enrolments these are, and the key of grants. */
export const readSettings = (environment: NodeJS.ProcessEnv) =>
  readConfig(
    {
      ...subgraphSettings,
      UNIT_ORGANISATION_ID: z.guid().default(UNIT_OF_THE_SEEDS),
      /** Signs grants of emergency access. The gateway has the public key. */
      EMERGENCY_PRIVATE_KEY: privateKey,
    },
    environment,
  );
