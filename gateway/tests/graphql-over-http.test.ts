import { auditServer } from 'graphql-http';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const VISIBLE_REFUSAL =
  'A request that was not executed is answered 400 in either media type: proxies, monitors and client libraries that look ' +
  'at the status alone must not count a refused operation as a success. The specification allows it (SHOULD, for clients of old).';

/** What an audit would have otherwise, by its id, and why it is as it is. */
const REASONS: Readonly<Record<string, string>> = {
  '572B': VISIBLE_REFUSAL,
  FDE2: VISIBLE_REFUSAL,
  '7B9B': VISIBLE_REFUSAL,
};

describe('GraphQL over HTTP', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ introspection: 'on' });
  });
  afterAll(() => gateway.stop());

  it('is spoken as the audits of its specification want it', async () => {
    const results = await auditServer({
      url: `${gateway.running.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set('authorization', `Bearer ${gateway.token}`);
        if (init.method !== 'POST') headers.set('apollo-require-preflight', 'audit');
        return fetch(url, { ...init, headers });
      },
    });
    const surprises = results.filter(({ status, id }) => status !== 'ok' && !(id in REASONS));
    expect(surprises.map(({ id, name, status }) => `${status} ${id} ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
    const excused = results.filter(({ status, id }) => status !== 'ok' && id in REASONS);
    expect(excused.map(({ id }) => id).toSorted()).toEqual(Object.keys(REASONS).toSorted());
  });
});
