import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import type { House } from '@tvaers/contract/house';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { signViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import type { Issuer } from './issuer.ts';
import type { Persona } from './world/personas.ts';

/** All that came back for one request. */
export interface Reply {
  correlationId: string;
  status: number;
  headers: [string, string][];
  text: string;
  data: Record<string, unknown> | null;
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

export interface Asker {
  /** Through the one door, as a client. */
  gateway(persona: Persona, query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** Past the door, as only the gateway could. */
  subgraph(name: SubgraphName, persona: Persona, query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** How many requests there have been. */
  requests(): number;
}

export function askerOf(house: House, issuer: Issuer, gatewayKey: KeyObject): Asker {
  const tokens = new Map<string, Promise<string>>();
  let requests = 0;

  function tokenOf({ viewer }: Persona): Promise<string> | null {
    if (!viewer) return null;
    const token = tokens.get(viewer.subject) ?? issuer.tokenFor(viewer);
    tokens.set(viewer.subject, token);
    return token;
  }

  async function post(url: string, body: string, headers: Record<string, string>): Promise<Reply> {
    requests += 1;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
    });
    const text = await answer.text();
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Reply>;
    const correlationId = answer.headers.get(HEADERS.correlationId) ?? headers[HEADERS.correlationId] ?? '';
    return { correlationId, status: answer.status, headers: [...answer.headers], text, data, errors };
  }

  return {
    async gateway(persona, query, variables = {}) {
      const token = await tokenOf(persona);
      return post(
        house.gateway.graphql,
        JSON.stringify({ query, variables }),
        token ? { authorization: `Bearer ${token}` } : {},
      );
    },
    async subgraph(name, { viewer }, query, variables = {}) {
      if (!viewer) throw new Error('The gateway vouches for nobody who has not signed in.');
      const body = JSON.stringify({ query, variables });
      const correlationId = randomUUID();
      const envelope = signViewerEnvelope(gatewayKey, {
        viewer,
        audience: name,
        operation: 'Sweep',
        correlationId,
        body,
      });
      return post(house.subgraphs[name].graphql, body, {
        [HEADERS.viewer]: envelope,
        [HEADERS.correlationId]: correlationId,
      });
    },
    requests: () => requests,
  };
}

/** Does all of it, several at a time: as many as keep two cores busy. */
export async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
