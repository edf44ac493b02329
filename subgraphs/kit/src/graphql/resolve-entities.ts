import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { OperationContext } from '../access/operation-context.ts';
import type { Representation } from './representations.ts';

/** What a representation leads to, now or later. */
export type ResolveEntity = (asked: Representation, context: OperationContext, info: GraphQLResolveInfo) => unknown;

/** Where the builder of federation's schemas keeps `__resolveReference`. */
interface Extensions {
  apollo?: { subgraph?: { resolveReference?: ResolveEntity } };
}

/**
 * Asks the type's `__resolveReference`, and has what it finds say its type, by which `_entities` tells what it is.
 * `federation`, its resolver of `_entities`, does the same with an async function and a property made by definition for
 * each entity; interfaces, and types that are found by what was asked, are left to it.
 */
export function entityResolver(
  schema: GraphQLSchema,
  federation: GraphQLFieldResolver<unknown, OperationContext>,
): ResolveEntity {
  const references = new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .map((type) => [type.name, (type.extensions as Extensions).apollo?.subgraph?.resolveReference]),
  );
  return (asked, context, info) => {
    const resolve = references.get(asked.__typename);
    if (!resolve) return (federation(null, { representations: [asked] }, context, info) as unknown[])[0];
    const found = resolve(asked, context, info);
    return isPromise(found) ? found.then((row) => named(row, asked.__typename)) : named(found, asked.__typename);
  };
}

function named(found: unknown, typeName: string): unknown {
  if (typeof found !== 'object' || found === null) return found;
  const row = found as { __typename?: string };
  if (row.__typename !== undefined && row.__typename !== typeName) return { ...row, __typename: typeName };
  row.__typename = typeName;
  return row;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null | undefined)?.then === 'function';
