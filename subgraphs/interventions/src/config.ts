import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';
import { z } from 'zod';

const algorithms = z
  .string()
  .default('ES256')
  .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
  .refine((list) => list.length > 0 && list.every((one) => /^(ES|PS|RS)(256|384|512)$|^EdDSA$/.test(one)), {
    message: 'is not a comma list of signature algorithms such as ES256 (never a symmetric one)',
  });

/** The environment of this subgraph: what every subgraph has, and whose tokens hospitals' machines come with. */
export const readSettings = (environment: NodeJS.ProcessEnv) =>
  readConfig(
    {
      ...subgraphSettings,
      IDENTITY_ISSUER: z.url(),
      IDENTITY_AUDIENCE: z.string().default('tvaers'),
      IDENTITY_ALGORITHMS: algorithms,
      /** Found by OIDC discovery when not set. */
      JWKS_URL: z.url().optional(),
    },
    environment,
  );
