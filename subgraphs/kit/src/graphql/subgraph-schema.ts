import { buildSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { guardEntity } from '../access/guard-entity.ts';
import { guardSchema } from '../access/guard-schema.ts';
import type { OperationContext } from '../access/operation-context.ts';
import { keepNamesInOneByte } from '../runtime/one-byte-names.ts';
import { createRepresentationReader } from './representations.ts';
import { entityResolver } from './resolve-entities.ts';
import { attachScalars } from './scalars.ts';
import { spellIds } from './spell-ids.ts';

/**
 * Resolvers by type and field, as a subgraph writes them. The parent is what another resolver returned and the arguments
 * are what the SDL says, so both are typed where the resolver stands.
 */
export type Resolvers<Context extends OperationContext> = {
  [type: string]: { [field: string]: Resolver<Context> };
};
// biome-ignore lint/suspicious/noExplicitAny: parent and arguments are checked by graphql against the SDL, not by TypeScript.
export type Resolver<Context extends OperationContext> = (parent: any, args: any, context: Context) => unknown;

/** The executable schema of a subgraph: federation's root fields, scalars, and the guards that its labels ask for. */
export function buildGuardedSchema<Context extends OperationContext>(
  sdl: string,
  resolvers: Resolvers<Context>,
): GraphQLSchema {
  keepNamesInOneByte(sdl);
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  attachScalars(schema);
  spellIds(schema);
  guardSchema(schema);
  guardEntities(schema);
  return schema;
}

function guardEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  if (!field) return;
  const read = createRepresentationReader(schema);
  const guarded = guardEntity(schema);
  const resolveEntity = entityResolver(schema, field.resolve ?? defaultFieldResolver);
  // Each stays at the place it was asked at: an answer one place off is another citizen's.
  field.resolve = (_parent, { representations }, context: OperationContext, info) =>
    read(representations).map((one) => one && guarded(context, one, resolveEntity(one, context, info)));
}
