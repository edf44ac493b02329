import type { HttpRequest } from '../runtime/http-server.ts';
import type { Execute } from './execution/compile-operation.ts';
import type { CompiledOperations } from './execution/compiled-operations.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface KnownQuestion {
  execute: Execute;
  variables: Variables;
}

/**
 * The question of a request, when it is in the form that the gateway sends and its document was let through before. All
 * others go through the server, which says what is wrong with them.
 */
export function knownQuestion(
  { method, headers }: HttpRequest,
  body: unknown,
  operations: CompiledOperations,
): KnownQuestion | null {
  if (method !== 'POST' || headers.accept !== 'application/json' || !isObject(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || extensions !== undefined) return null;
  if (operationName !== undefined && typeof operationName !== 'string') return null;
  if (variables !== undefined && !isObject(variables)) return null;
  const execute = operations.find(query, operationName);
  return execute ? { execute, variables: variables ?? {} } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
