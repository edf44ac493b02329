import { join } from 'node:path';
import { PEERS, peerProgram } from '../peers.ts';
import type { GatewayKind } from './gateway-side.ts';

/** The others have no deadlines and refuse nobody; ours would answer a benchmark with errors instead. */
const WITHOUT_BOUNDS = {
  ...{ QUERY_DEADLINE_MS: '60000', OPERATION_DEADLINE_MS: '60000' },
  ...{ REQUESTS_PER_MINUTE: '0', COST_BUDGET: '1000000' },
};

/** Our own gateway, without sign-in and envelopes as none of the others has them. */
export const OURS: GatewayKind = {
  name: 'ours',
  command: ({ supergraph, port }) => [
    process.execPath,
    ...['--max-semi-space-size=32', '--min-semi-space-size=64', 'docker/run.mjs', 'gateway/src/main.ts'],
    ...['--supergraph', supergraph, '--port', String(port), '--open'],
  ],
  // The third, and the young heap above, as our image has them.
  environment: { GATEWAY_ENGINE: 'own', LOG_LEVEL: 'error', MALLOC_ARENA_MAX: '2', ...WITHOUT_BOUNDS },
};

/** `@apollo/gateway` as it comes, behind `@apollo/server` as it comes. */
export const PLAIN: GatewayKind = {
  name: 'plain @apollo/gateway',
  command: ({ supergraph, port }) => [
    process.execPath,
    join(import.meta.dirname, 'plain-gateway.mjs'),
    ...[supergraph, String(port)],
  ],
};

const hive = (name: string, ...flags: string[]): GatewayKind => ({
  name,
  command: ({ supergraph, port }) => [
    process.execPath,
    ...[peerProgram('hive-gateway'), '--config-path', join(PEERS, 'hive-gateway.config.mjs')],
    ...['--host', '127.0.0.1', '--port', String(port), 'supergraph', supergraph, ...flags],
  ],
});

/** Hive Gateway with its engine in JavaScript. */
export const HIVE: GatewayKind = hive('Hive Gateway');

/** Hive Gateway with its planner and executor in Rust. */
export const HIVE_RUST: GatewayKind = hive('Hive Gateway, Rust planner', '--hive-router-runtime');
