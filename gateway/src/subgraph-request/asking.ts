import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { OperationDefinitionNode } from 'graphql';
import type { OperationContext } from '../operation-context.ts';
import type { Asking } from './sector.ts';

/** For what is carried through, whoever leaves. */
const NEVER = new Abandonment();

/** The operation of a client, as far as requests to subgraphs have to do with it. */
export interface ClientOperation {
  operation?: OperationDefinitionNode | undefined;
  operationName?: string | null | undefined;
}

/** What a request belongs to; a client that leaves ends its queries, while a mutation is carried through. */
export function askingFor(client: ClientOperation | undefined, context: OperationContext, writes: boolean): Asking {
  const abandoned = client?.operation?.operation === 'mutation' ? NEVER : context.abandoned;
  return { writes, operation: client?.operationName ?? null, context, abandoned };
}
