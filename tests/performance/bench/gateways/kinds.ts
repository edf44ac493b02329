import { join } from 'node:path';
import type { GatewayKind } from './gateway-side.ts';

/** The others have no deadlines, and on a busy machine at 64 connections ours would answer with errors instead. */
const PATIENT = { QUERY_DEADLINE_MS: '60000', OPERATION_DEADLINE_MS: '60000' };

/** Our own gateway, without sign-in and envelopes as none of the others has them. */
export const OURS: GatewayKind = {
  name: 'ours',
  command: ({ supergraph, port }) => [
    process.execPath,
    ...['--import', 'tsx/esm', 'gateway/src/main.ts', '--supergraph', supergraph, '--port', String(port), '--open'],
  ],
  environment: { GATEWAY_ENGINE: 'own', LOG_LEVEL: 'error', ...PATIENT },
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
