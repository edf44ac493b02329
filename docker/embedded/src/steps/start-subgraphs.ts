import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Addresses } from '../database/addresses.ts';
import type { HouseContext } from './house-context.ts';
import { socketsOf } from './sockets.ts';
import type { Identity } from './start-identity.ts';
import { type ServerSpec, startParts } from './start-part.ts';
import { telemetryOf } from './telemetry-of.ts';
import { tokensBelieved } from './tokens-believed.ts';

type Sector = ServerSpec & { name: SubgraphName };

/** The four sectors' subgraphs. Each is told its own database, under the role without rights, and no other. */
export const subgraphServers = (
  { environment, files, ports, secrets }: HouseContext,
  addresses: Addresses,
  identity: Identity,
): Sector[] => {
  const sockets = socketsOf(files);
  return SUBGRAPH_NAMES.map((name) => ({
    name,
    main: `subgraphs/${name}/src/main.ts`,
    port: ports[name],
    environment: {
      ...telemetryOf(name, environment),
      ...(sockets[name] && { SOCKET_PATH: sockets[name] }),
      DATABASE_URL: addresses.subgraphs[name].app,
      EVENTS_DATABASE_URL: addresses.events,
      GATEWAY_PUBLIC_KEYS: secrets.gateway.publicKey,
      // Nobody stands before them who would have to notice, and Ctrl-C should not keep anybody waiting.
      STOP_NOTICE_MS: '0',
      // Hospitals' machines come to interventions directly, with a token of their own.
      ...(name === 'interventions' ? tokensBelieved(environment, identity) : {}),
      ...(name === 'citizens' ? { EMERGENCY_PRIVATE_KEY: secrets.emergency.privateKey } : {}),
    },
  }));
};

export async function startSubgraphs(context: HouseContext, addresses: Addresses, identity: Identity): Promise<void> {
  await context.progress.step('subgraphs', async (about) => {
    await startParts(context, subgraphServers(context, addresses, identity));
    about(`${SUBGRAPH_NAMES.join(', ')} ready`);
  });
}
