import type { GatewayConfig } from '../config.ts';
import { healthAddress } from '../subgraph-request/health-address.ts';
import type { SupergraphFacts } from '../supergraph/read-supergraph.ts';
import type { WatchedPart } from './watch-parts.ts';

/** What the start page shows. In open mode nothing: subgraphs of strangers need not have our health addresses. */
export function watchedParts({ signIn }: GatewayConfig, { subgraphs }: SupergraphFacts): WatchedPart[] {
  if (!signIn) return [];
  const issuer = signIn.identity.issuer.replace(/\/$/, '');
  return [
    { name: 'identity', kind: 'identity', address: `${issuer}/.well-known/openid-configuration` },
    ...[...subgraphs.values()].map(
      ({ name, url }): WatchedPart => ({ name, kind: 'subgraph', address: healthAddress(url) }),
    ),
  ];
}
