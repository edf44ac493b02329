import type { OperationContext } from '../access/operation-context.ts';
import type { Resolvers } from './subgraph-schema.ts';

/** Joins the resolvers of several concepts. A field resolved twice is a mistake of the code and refused at the start. */
export function mergeResolvers<Context extends OperationContext>(...parts: Resolvers<Context>[]): Resolvers<Context> {
  const merged: Resolvers<Context> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part))
      for (const [field, resolver] of Object.entries(fields)) {
        merged[type] ??= {};
        if (merged[type][field]) throw new Error(`${type}.${field} has two resolvers.`);
        merged[type][field] = resolver;
      }
  return merged;
}
