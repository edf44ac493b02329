import type { HouseContext } from './house-context.ts';
import { startParts } from './start-part.ts';

/** Who tells who somebody is: our development provider, or one that the environment names. */
export interface Identity {
  issuer: string;
  /** True for our own provider, where one signs in as one of the development people. */
  development: boolean;
}

/** Known before anybody starts, so that the others need not wait for it. */
export const chooseIdentity = ({ environment, ports }: Pick<HouseContext, 'environment' | 'ports'>): Identity =>
  environment.IDENTITY_ISSUER
    ? { issuer: environment.IDENTITY_ISSUER, development: false }
    : { issuer: `http://127.0.0.1:${ports.identity}`, development: true };

/** Starts the development identity provider where it is the one. */
export async function startIdentity(context: HouseContext, { development }: Identity): Promise<void> {
  if (!development) return;
  const { secrets, ports, options, progress } = context;
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
      IDENTITY_BORGER_REDIRECTS: returnAddresses(options.port, '/clients/borger/'),
    },
  };
  await progress.step('identity', () => startParts(context, [server]));
}

/** People type either name of this machine, and a browser takes them for two places. */
const returnAddresses = (port: number, path: string): string =>
  ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}${path}`).join(',');
