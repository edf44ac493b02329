import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { classOfField, scopeOfField } from './access-labels.ts';
import type { OperationContext } from './operation-context.ts';
import { requireScope } from './scopes.ts';

type Field = GraphQLField<unknown, OperationContext>;
type Resolve = GraphQLFieldResolver<unknown, OperationContext>;

/**
 * Makes the labels of the SDL act: a root field with a scope refuses roles that lack it, a field with a data class notes
 * its disclosure, and each mutation field runs in a savepoint of its own. Resolvers need not think of any of it.
 */
export function guardSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) guardField(schema, type, field);
  }
}

function guardField(schema: GraphQLSchema, type: GraphQLObjectType, field: Field): void {
  const mask = classOfField(type, field);
  if (mask) field.resolve = disclosing(field.resolve ?? defaultFieldResolver, mask, type.name, field.name);
  if (type === schema.getMutationType()) field.resolve = inSavepoint(field.resolve ?? defaultFieldResolver);
  const scope = scopeOfField(type, field);
  if (!scope) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    requireScope(context.viewer, scope);
    return resolve(parent, args, context, info);
  };
}

const inSavepoint =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    context.disclosures.noteWrite();
    return context.savepoint(async () => resolve(parent, args, context, info));
  };

/**
 * Null discloses nothing. A labelled value whose citizen cannot be told is a fault of the code and is not shown: no log,
 * no data.
 */
function disclosing(resolve: Resolve, mask: number, typeName: string, fieldName: string): Resolve {
  const citizenKey = typeName === 'Citizen' ? 'id' : 'citizenId';
  return (parent, args, context, info) => {
    const note = (value: unknown) => {
      if (value === null || value === undefined) return value;
      const citizens = citizensOf(parent as Record<string, unknown>, citizenKey);
      if (!citizens) throw new Error(`${typeName}.${fieldName} has a data class, but its row has no ${citizenKey}.`);
      for (const citizenId of citizens) context.disclosures.add(citizenId, mask);
      return value;
    };
    const value = resolve(parent, args, context, info);
    return isPromise(value) ? value.then(note) : note(value);
  };
}

/** A row is about one citizen, or, like a caseload, about those of its `citizenIds`. */
function citizensOf(row: Record<string, unknown>, citizenKey: string): readonly string[] | null {
  const citizenId = row[citizenKey];
  if (typeof citizenId === 'string') return [citizenId];
  return Array.isArray(row.citizenIds) ? row.citizenIds : null;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null | undefined)?.then === 'function';
