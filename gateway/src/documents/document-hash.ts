import { createHash } from 'node:crypto';

/** By what a document is known: the SHA-256 of its text, in hexadecimal. */
export const hashOfDocument = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A hash as it is sent: GraphQL over HTTP writes the algorithm before it, others do not. */
export const withoutAlgorithm = (hash: string): string => hash.replace(/^sha256:/, '');
