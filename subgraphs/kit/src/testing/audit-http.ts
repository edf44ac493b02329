import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { auditServer } from 'graphql-http';
import type { TestSubgraph } from './test-subgraph.ts';
import { viewerOf } from './viewers.ts';

const VISIBLE_REFUSAL =
  'A request that was not executed is answered 400 in either media type: whoever looks at the status alone must not ' +
  'count a refused operation as a success. The specification allows it (SHOULD, for clients of old).';

/** What an audit would have otherwise, by its id, and why it is as it is. */
const REASONS: Readonly<Record<string, string>> = {
  '572B': VISIBLE_REFUSAL,
  FDE2: VISIBLE_REFUSAL,
  '7B9B': VISIBLE_REFUSAL,
};

/**
 * Runs the audits of the GraphQL over HTTP specification, each request signed as the gateway signs. Answers what fails
 * without a reason and which reasons no longer hold: both lists are empty. The subgraph must show its schema.
 */
export async function auditHttp(subgraph: TestSubgraph): Promise<{ surprises: string[]; outdated: string[] }> {
  await once(subgraph.http.listen(0, '127.0.0.1'), 'listening');
  const { port } = subgraph.http.address() as AddressInfo;
  const results = await auditServer({ url: `http://127.0.0.1:${port}/graphql`, fetchFn: signing(subgraph) });
  const failed = results.filter(({ status }) => status !== 'ok');
  const excused = Object.keys(REASONS);
  return {
    surprises: failed
      .filter(({ id }) => !excused.includes(id))
      .map(({ status, id, name }) => `${status} ${id} ${name}`),
    outdated: excused.filter((excuse) => !failed.some(({ id }) => id === excuse)),
  };
}

const signing =
  ({ gateway, name }: TestSubgraph) =>
  (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const isPost = init.method === 'POST';
    if (!isPost) headers.set('apollo-require-preflight', 'audit');
    const body = isPost ? String(init.body ?? '') : new URL(url).search.slice(1);
    const signed = gateway.headers({ viewer: viewerOf('coordinator'), audience: name, body });
    for (const [header, value] of Object.entries(signed)) headers.set(header, value);
    return fetch(url, { ...init, headers });
  };
