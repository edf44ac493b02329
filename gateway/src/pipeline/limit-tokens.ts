import { Lexer, Source, TokenKind } from 'graphql';
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

/** Counts words before anything is parsed, because nesting thousands deep would fell the parser itself. */
export const limitTokens =
  (maxTokens: number): Step =>
  (exchange) => {
    const query = queryOf(exchange);
    if (typeof query === 'string' && hasMoreTokens(query, maxTokens)) throw new Refusal(400, 'OPERATION_TOO_LARGE');
  };
