import { type GraphQLCompositeType, type GraphQLSchema, isAbstractType, isCompositeType, isUnionType } from 'graphql';

const isBehind = (type: GraphQLCompositeType, asked: GraphQLCompositeType, schema: GraphQLSchema) =>
  isAbstractType(asked) && !isUnionType(type) && schema.isSubType(asked, type);

/**
 * The type that shapes an object: the one it names when that is behind the type it was asked as. A subgraph that knows
 * an interface as one object names the interface; such an object is shaped as it was asked. Null for all others.
 */
export function shapingType(
  named: string,
  asked: GraphQLCompositeType,
  schema: GraphQLSchema,
): GraphQLCompositeType | null {
  const type = schema.getType(named);
  if (!isCompositeType(type)) return null;
  if (type === asked || isBehind(type, asked, schema)) return type;
  return isBehind(asked, type, schema) ? asked : null;
}
