import { listeningSettings, parseConfig } from '@tvaers/kit/runtime/config';
import { z } from 'zod';
import { signingKeySchema } from './signing-key.ts';

const addresses = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .pipe(z.array(z.url('must be complete addresses, separated by commas')));

const shape = {
  ...listeningSettings,
  DEVELOPMENT: z.literal('1', 'must be 1: this provider lets anybody in as anybody, so it only runs in development'),
  /** Where browsers and the gateway find the provider, when that is not http://HOST:PORT. */
  IDENTITY_ISSUER: z.url().optional(),
  IDENTITY_SIGNING_KEY: signingKeySchema,
  IDENTITY_MEDCOM_SECRET: z.string().min(16, 'must have at least 16 characters'),
  /** Complete addresses to return to after sign-in; their origins are also the CORS allow-list. */
  IDENTITY_PLAYGROUND_REDIRECTS: addresses,
  IDENTITY_KOORDINATOR_REDIRECTS: addresses,
  IDENTITY_BORGER_REDIRECTS: addresses,
  IDENTITY_TOKEN_SECONDS: z.coerce.number().int().min(1).max(86_400).default(3600),
};

/** Reads the environment of the development identity provider. Throws `ConfigurationError` with every mistake. */
export function readIdentityConfig(environment: NodeJS.ProcessEnv) {
  const env = parseConfig(shape, environment);
  return {
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    issuer: env.IDENTITY_ISSUER ?? null,
    signingKey: env.IDENTITY_SIGNING_KEY,
    medcomSecret: env.IDENTITY_MEDCOM_SECRET,
    playgroundRedirects: env.IDENTITY_PLAYGROUND_REDIRECTS,
    koordinatorRedirects: env.IDENTITY_KOORDINATOR_REDIRECTS,
    borgerRedirects: env.IDENTITY_BORGER_REDIRECTS,
    tokenSeconds: env.IDENTITY_TOKEN_SECONDS,
  };
}

export type IdentityConfig = ReturnType<typeof readIdentityConfig>;
