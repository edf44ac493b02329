import { type DocumentNode, gql } from '@apollo/client';
import { fakeSession } from '../testing/fake-session.ts';
import { createGraph, PAGE_POLICY } from './create-graph.ts';

const QUERY = gql`
  query Somebody {
    citizen(id: "c-1") {
      displayName
    }
  }
`;
/** As code generation makes it. */
const BUILT: DocumentNode = Object.assign(structuredClone(QUERY), { __meta__: { hash: `sha256:${'ab'.repeat(32)}` } });

/** What is sent for a document, by a front-end whose documents the gateway knows, or does not know. */
async function sentFor(query: DocumentNode, documents: 'by-hash' | 'whole') {
  let sent: Record<string, unknown> = {};
  const network: typeof fetch = async (_address, request) => {
    sent = JSON.parse(String(request?.body));
    return new Response('{"data":{"citizen":null}}', { headers: { 'content-type': 'application/json' } });
  };
  const graph = createGraph({ graphql: 'http://127.0.0.1/graphql', documents }, fakeSession(null), network);
  await graph.query({ query, ...PAGE_POLICY });
  return sent;
}

describe('a document of a front-end', () => {
  it('is named by its hash and sent without its text where the gateway knows it', async () => {
    const sent = await sentFor(BUILT, 'by-hash');
    expect(sent.extensions).toMatchObject({ persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } });
    expect(sent).toMatchObject({ operationName: 'Somebody', variables: {} });
    expect(sent.query).toBeUndefined();
  });

  it('is sent whole where the gateway does not know it', async () => {
    expect((await sentFor(BUILT, 'whole')).query).toContain('query Somebody');
  });

  it('is sent whole when no build has made a hash of it', async () => {
    expect((await sentFor(QUERY, 'by-hash')).query).toContain('query Somebody');
  });
});
