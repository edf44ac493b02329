import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';
import { Lexer, Source, TokenKind } from 'graphql';
import { hashOfDocument } from '../documents/document-hash.ts';
import type { Exchange, Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

const queryOf = ({ body, search }: Exchange): unknown => (body ? body.query : new URLSearchParams(search).get('query'));

/** Whether a document has more tokens than allowed. Text that is no GraphQL is left to the parser, which says where. */
export function hasMoreTokens(query: string, maxTokens: number): boolean {
  const lexer = new Lexer(new Source(query));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; ) {
      count += 1;
      if (count > maxTokens) return true;
    }
  } catch {
    return false;
  }
  return false;
}

/** Documents that are not counted again; pages send the same few. By their hash, since a text may be as long as a body. */
const KEPT_DOCUMENTS = 200;

/** Counts words before anything is parsed, because nesting thousands deep would fell the parser itself. */
export function limitTokens(maxTokens: number): Step {
  const isTooLarge = recentlyUsed<boolean>(KEPT_DOCUMENTS);
  return (exchange) => {
    const query = queryOf(exchange);
    if (typeof query === 'string' && isTooLarge(hashOfDocument(query), () => hasMoreTokens(query, maxTokens)))
      throw new Refusal(400, 'OPERATION_TOO_LARGE');
  };
}
