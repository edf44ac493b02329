import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { classOfField, labelsItsType, scopeOfField } from './access-labels.ts';
import { disclosing, onlyOpenCitizens } from './guard-field.ts';
import type { OperationContext } from './operation-context.ts';
import { requireScope } from './scopes.ts';

type Field = GraphQLField<unknown, OperationContext>;
type Resolve = GraphQLFieldResolver<unknown, OperationContext>;

/**
 * Makes the labels of the SDL act: a root field with a scope refuses roles that lack it, a field with a data class is
 * shown to those who may see it and noted in the log, a citizen who is not for the viewer's eyes is null, and each
 * mutation field runs in a savepoint of its own. Resolvers need not think of any of it.
 */
export function guardSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) guardField(schema, type, field);
  }
}

function guardField(schema: GraphQLSchema, type: GraphQLObjectType, field: Field): void {
  const steps: ((resolve: Resolve) => Resolve)[] = [];
  if (getNamedType(field.type).name === 'Citizen') steps.push(onlyOpenCitizens);
  const mask = classOfField(type, field);
  if (mask) {
    const isOfType = labelsItsType(field);
    steps.push((resolve) => disclosing(resolve, { mask, isOfType, typeName: type.name, fieldName: field.name }));
  }
  if (type === schema.getMutationType()) steps.push(inSavepoint);
  const scope = scopeOfField(type, field);
  if (scope)
    steps.push((resolve) => (parent, args, context, info) => {
      requireScope(context.viewer, scope);
      return resolve(parent, args, context, info);
    });
  for (const step of steps) field.resolve = step(field.resolve ?? defaultFieldResolver);
}

const inSavepoint =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    context.disclosures.noteWrite();
    return context.savepoint(async () => resolve(parent, args, context, info));
  };
