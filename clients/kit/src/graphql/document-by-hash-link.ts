import { ApolloLink } from '@apollo/client';
import type { DocumentNode } from 'graphql';

/** The hash that code generation wrote into a document; undefined for one that was put together at run time. */
function hashOf(document: DocumentNode & { __meta__?: { hash?: string } }): string | undefined {
  return document.__meta__?.hash?.replace(/^sha256:/, '');
}

/** Names each document by its hash in place of its text: the gateway has the text from the build. */
export const documentByHashLink = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const sha256Hash = hashOf(operation.query);
    if (sha256Hash) {
      operation.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } };
      operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
    }
    return forward(operation);
  });
