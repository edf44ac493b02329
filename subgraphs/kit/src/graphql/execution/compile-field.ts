import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isNonNullType,
} from 'graphql';
import { compileArguments } from './compile-arguments.ts';
import { compileValue } from './compile-value.ts';
import { NotCompiled, type Parts } from './parts.ts';
import { type Container, fail, type Place } from './place.ts';
import type { Run } from './run.ts';

/** Resolves one field of an object and puts it into the answer; false when the object has to become null. */
export type Step = (source: unknown, answer: Container, at: Place, run: Run) => boolean;

type Field = GraphQLField<unknown, unknown>;

export function compileField(type: GraphQLObjectType, name: string, fields: readonly FieldNode[], parts: Parts): Step {
  const [node] = fields;
  const fieldName = node?.name.value ?? name;
  if (fieldName === '__typename') return typeName(type, name);
  const field = type.getFields()[fieldName] as Field | undefined;
  if (!node || !field) throw new NotCompiled(`${type.name}.${fieldName} is left to graphql.`);

  const put = compileValue(field.type, fields, `${type.name}.${fieldName}`, parts);
  const read = field.resolve ? null : fieldName;
  const resolve: GraphQLFieldResolver<unknown, unknown> = field.resolve ?? defaultFieldResolver;
  const argumentsOf = compileArguments(field, node);
  const info = infoOf(field.type, fields, parts, type);
  const mayBeNull = !isNonNullType(field.type);

  return (source, answer, at, run) => {
    let value: unknown;
    try {
      value = read === null ? resolve(source, argumentsOf(run), run.context, info) : property(source, read);
      if (typeof value === 'function') value = resolve(source, argumentsOf(run), run.context, info);
    } catch (error) {
      return fail(error, { above: at, container: answer, key: name, mayBeNull }, fields, run);
    }
    return put(value, answer, name, at, run);
  };
}

/**
 * What graphql tells a resolver about its field, as far as it is known before anything runs: neither the path nor the
 * variables. Resolvers of ours take none of it; federation's own want the schema.
 */
export function infoOf(
  returnType: GraphQLOutputType,
  fieldNodes: readonly FieldNode[],
  { schema, operation, fragments }: Parts,
  parentType?: GraphQLObjectType,
): GraphQLResolveInfo {
  const fieldName = fieldNodes[0]?.name.value ?? '';
  const known = { fieldName, fieldNodes, returnType, parentType, schema, operation };
  return { ...known, fragments: Object.fromEntries(fragments), variableValues: {} } as unknown as GraphQLResolveInfo;
}

function property(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[name] : undefined;
}

const typeName =
  (type: GraphQLObjectType, name: string): Step =>
  (_source, answer) => {
    answer[name] = type.name;
    return true;
  };
