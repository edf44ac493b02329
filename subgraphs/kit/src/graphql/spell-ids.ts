import {
  defaultFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { spelledId } from './uuid.ts';

type Named = Readonly<{ name: string; type: GraphQLInputType }>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Gives resolvers the ids of their arguments in one spelling: a UUID in capitals names the same row, and is not taken for
 * one that is not there. Of representations nothing is spelled anew, because the gateway wants the key it asked by: they
 * hold ids that a subgraph has answered, and one in capitals names nothing.
 */
export function spellIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some((one) => holdsId(one.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, given, context, info) => resolve(parent, spelled(field.args, given), context, info);
    }
  }
}

function holdsId(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  if (isNonNullType(type) || isListType(type)) return holdsId(type.ofType, seen);
  if (!isInputObjectType(type) || seen.has(type)) return type === GraphQLID;
  seen.add(type);
  return Object.values(type.getFields()).some((one) => holdsId(one.type, seen));
}

function spelled(names: readonly Named[], values: Values): Values {
  const anew: Record<string, unknown> = {};
  for (const { name, type } of names) if (Object.hasOwn(values, name)) anew[name] = spelledValue(type, values[name]);
  return anew;
}

function spelledValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return spelledValue(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => spelledValue(type.ofType, one)) : value;
  if (isInputObjectType(type)) return spelled(Object.values(type.getFields()), value as Values);
  return type === GraphQLID && typeof value === 'string' ? spelledId(value) : value;
}
