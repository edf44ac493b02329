import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import type { HouseContext } from './house-context.ts';
import { socketsOf } from './sockets.ts';
import type { Identity } from './start-identity.ts';
import { type ServerSpec, startParts } from './start-part.ts';
import { telemetryOf } from './telemetry-of.ts';
import { tokensBelieved } from './tokens-believed.ts';
import { youngHeap } from './young-heap.ts';

/** Megabytes. */
const YOUNG_HEAP = 32;

/** What the gateway may be told from outside; the rest is what the house decides. */
const PASSED_ON = ['GATEWAY_ENGINE', 'CORS_ORIGINS', 'COST_BUDGET'];

/** The one door, which also serves the built front-ends. */
export function gatewayServer(context: HouseContext, identity: Identity): ServerSpec {
  const { environment, files, options, ports, secrets } = context;
  const addresses = SUBGRAPH_NAMES.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`]);
  return {
    name: 'gateway',
    main: 'gateway/src/main.ts',
    port: options.port,
    environment: {
      ...telemetryOf('gateway', environment),
      ...Object.fromEntries(PASSED_ON.map((name) => [name, environment[name] ?? ''])),
      ...tokensBelieved(environment, identity),
      GATEWAY_PRIVATE_KEY: secrets.gateway.privateKey,
      EMERGENCY_PUBLIC_KEYS: secrets.emergency.publicKey,
      SUBGRAPH_SOCKETS: JSON.stringify(socketsOf(files)),
      SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(addresses)),
      CLIENT_DIRS: JSON.stringify({ koordinator: 'clients/koordinator/dist', borger: 'clients/borger/dist' }),
      // People try operations of their own here; production runs what front-ends were built with and no more.
      DOCUMENTS: environment.DOCUMENTS ?? 'any',
      // Tests and benchmarks ask faster than people, and everybody here is welcome to try things.
      REQUESTS_PER_MINUTE: environment.REQUESTS_PER_MINUTE ?? '0',
      MISTAKES_PER_MINUTE: environment.MISTAKES_PER_MINUTE ?? '0',
      // Both as the image has them.
      ...youngHeap(YOUNG_HEAP, environment),
      MALLOC_ARENA_MAX: '2',
      // Ctrl-C should not keep anybody waiting.
      STOP_NOTICE_MS: '0',
      DRAIN_MS: '8000',
      // The engine reports to its vendor unless told not to.
      APOLLO_TELEMETRY_DISABLED: '1',
    },
  };
}

export const startGateway = (context: HouseContext, identity: Identity): Promise<void> =>
  context.progress.step('gateway', () => startParts(context, [gatewayServer(context, identity)]));
