import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

export type IsValid = (value: unknown) => boolean;

const isString: IsValid = (value) => typeof value === 'string';
const isWhole: IsValid = (value) => Number.isInteger(value);

const BUILT_IN = new Map<string, IsValid>([
  [GraphQLString.name, isString],
  [GraphQLID.name, (value) => isString(value) || isWhole(value)],
  [GraphQLInt.name, isWhole],
  [GraphQLFloat.name, (value) => Number.isFinite(value)],
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
]);

const isThere: IsValid = (value) => value !== null && value !== undefined;

/**
 * Whether a value is one of the type; null is none. Enum values must be ones that clients know. What a scalar of ours may
 * hold is for the sector that owns it to say.
 */
export function isValidLeaf(type: GraphQLLeafType): IsValid {
  if (isEnumType(type)) return (value) => isString(value) && type.getValue(value as string) !== undefined;
  return BUILT_IN.get(type.name) ?? isThere;
}
