import { type IdentityConfig, readIdentityConfig } from '../src/config.ts';
import { newSigningKey } from '../src/signing-key.ts';
import { type RunningIdentity, startIdentity } from '../src/start-identity.ts';

/** Nothing listens there: the tests read the address a browser is sent to and never go. */
export const PLAYGROUND = 'http://127.0.0.1:4000/playground/';
export const KOORDINATOR = 'http://127.0.0.1:4000/koordinator/';
export const BORGER = 'http://127.0.0.1:4000/borger/';
export const MEDCOM_SECRET = 'a-secret-for-tests-only';

export const testConfig = async (environment: Record<string, string> = {}): Promise<IdentityConfig> =>
  readIdentityConfig({
    DEVELOPMENT: '1',
    IDENTITY_SIGNING_KEY: await newSigningKey(),
    IDENTITY_MEDCOM_SECRET: MEDCOM_SECRET,
    IDENTITY_PLAYGROUND_REDIRECTS: PLAYGROUND,
    IDENTITY_KOORDINATOR_REDIRECTS: KOORDINATOR,
    IDENTITY_BORGER_REDIRECTS: BORGER,
    ...environment,
  });

/** A provider on a free port for the tests of one file, stopped after the last one. */
export function runIdentity(environment: Record<string, string> = {}): { readonly issuer: string } {
  let running: RunningIdentity;
  beforeAll(async () => {
    running = await startIdentity(await testConfig(environment), {
      onFault: (fault) => {
        throw fault;
      },
    });
  });
  afterAll(() => running.close());
  return {
    get issuer() {
      return running.issuer;
    },
  };
}
