import { type GraphQLError, Kind } from 'graphql';

/** Where the text stops being GraphQL; graphql's own sentence would quote it, and a document may carry a CPR number. */
export function sayParseError({ locations }: GraphQLError): string {
  const at = locations?.[0];
  return at ? `Syntax error at line ${at.line}, column ${at.column}.` : 'Syntax error.';
}

const VALUE_KINDS: ReadonlySet<string> = new Set([
  ...[Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT],
]);

/** graphql's sentence without its suggestions (they would spell out a schema that is not shown) and without values. */
export function sayValidationError({ message, nodes }: GraphQLError): string {
  if (nodes?.some(({ kind }) => VALUE_KINDS.has(kind))) return sayWrongValue(message);
  const suggestion = message.indexOf(' Did you mean');
  return suggestion < 0 ? message : message.slice(0, suggestion);
}

function sayWrongValue(message: string): string {
  const expected = /^Expected value of type "([^"]{1,200})"/.exec(message);
  return expected ? `Expected a value of type "${expected[1]}".` : 'A value does not fit its type.';
}

/** Names the variable and the path inside it, never the value. */
export function sayCoercionError({ message }: GraphQLError): string {
  const variable = /^Variable "(\$\w{1,100})"/.exec(message)?.[1];
  if (!variable) return 'A value in the request is not valid.';
  const path = / at "([\w.[\]]{1,300})"; /.exec(message)?.[1];
  const missing = message.includes(' was not provided') || message.includes('must not be null');
  const where = path ? ` at "${path}"` : '';
  return missing
    ? `Variable "${variable}" is required${where}.`
    : `Variable "${variable}" got a value that is not valid${where}.`;
}
