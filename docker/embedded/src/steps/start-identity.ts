import type { HouseContext } from './house-context.ts';
import { startParts } from './start-part.ts';

/** Who tells who somebody is: our development provider, or one that the environment names. */
export interface Identity {
  issuer: string;
  /** True for our own provider, where one signs in as one of the development people. */
  development: boolean;
}

/** Starts the development identity provider, unless IDENTITY_ISSUER names another one. */
export async function startIdentity(context: HouseContext): Promise<Identity> {
  const { environment, secrets, ports, options, progress } = context;
  if (environment.IDENTITY_ISSUER) return { issuer: environment.IDENTITY_ISSUER, development: false };
  const server = {
    name: 'identity',
    main: 'docker/identity/src/main.ts',
    port: ports.identity,
    environment: {
      DEVELOPMENT: '1',
      IDENTITY_SIGNING_KEY: secrets.identity.signingKey,
      IDENTITY_MEDCOM_SECRET: secrets.identity.medcomSecret,
      IDENTITY_PLAYGROUND_REDIRECTS: returnAddresses(options.port, '/playground/'),
      IDENTITY_KOORDINATOR_REDIRECTS: returnAddresses(options.port, '/clients/koordinator/'),
    },
  };
  await progress.step('identity', () => startParts(context, [server]));
  return { issuer: `http://127.0.0.1:${ports.identity}`, development: true };
}

/** People type either name of this machine, and a browser takes them for two places. */
const returnAddresses = (port: number, path: string): string =>
  ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}${path}`).join(',');
