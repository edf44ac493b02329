import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import type { HouseContext } from './house-context.ts';
import type { Identity } from './start-identity.ts';
import { startParts } from './start-part.ts';

/** Starts the one door, which also serves the built front-ends. */
export async function startGateway(context: HouseContext, identity: Identity): Promise<void> {
  const { options, ports, progress, secrets } = context;
  const addresses = SUBGRAPH_NAMES.map((name) => [
    `SUBGRAPH_URL_${name.toUpperCase()}`,
    `http://127.0.0.1:${ports[name]}/graphql`,
  ]);
  const server = {
    name: 'gateway',
    main: 'gateway/src/main.ts',
    port: options.port,
    environment: {
      ...(Object.fromEntries(addresses) as Record<string, string>),
      OIDC_ISSUER: identity.issuer,
      GATEWAY_PRIVATE_KEY: secrets.gateway.privateKey,
      APOLLO_TELEMETRY_DISABLED: '1',
    },
  };
  await progress.step('gateway', () => startParts(context, [server]));
}
