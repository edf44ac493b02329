import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { classOfField, classOfType } from './access-labels.ts';

/** So many documents are remembered; trusted ones are fewer. */
const REMEMBERED = 1000;

/**
 * Tells whether a document asks for anything about a citizen, so that a fetch of the names of units need not have decided
 * who may see what. In doubt it does; and should it be wrong, the first policy that is asked decides all the same.
 */
export function aboutPeopleIn(schema: GraphQLSchema): (query: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (query) => {
    if (typeof query !== 'string') return true;
    const before = known.get(query);
    if (before !== undefined) return before;
    const found = asksForPeople(schema, query);
    if (known.size >= REMEMBERED) known.clear();
    known.set(query, found);
    return found;
  };
}

function asksForPeople(schema: GraphQLSchema, query: string): boolean {
  const document = read(query);
  if (!document) return true;
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => {
        found ||= operation !== 'query';
      },
      Field: () => {
        found ||= isAboutPeople(schema, types);
      },
      InlineFragment: () => {
        const type = types.getType();
        found ||= !type || leadsToPeople(schema, getNamedType(type));
      },
    }),
  );
  return found;
}

function read(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

/** The field that is being looked at. Of `_entities` the fragments below it say which are asked for. */
function isAboutPeople(schema: GraphQLSchema, types: TypeInfo): boolean {
  const [type, parent, field] = [types.getType(), types.getParentType(), types.getFieldDef()];
  if (!type || !field) return true;
  if (field.name === '_entities') return false;
  if (isObjectType(parent) && !field.name.startsWith('__') && classOfField(parent, field) !== 0) return true;
  return leadsToPeople(schema, getNamedType(type));
}

/** A citizen, a labelled type, or a page or other part that holds one. An entity speaks for itself, field by field. */
function leadsToPeople(schema: GraphQLSchema, type: GraphQLNamedType, seen = new Set<string>()): boolean {
  if (seen.has(type.name) || type.name.startsWith('__')) return false;
  seen.add(type.name);
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some((one) => leadsToPeople(schema, one, seen));
  if (!isObjectType(type)) return false;
  if (type.name === 'Citizen' || classOfType(type) !== 0) return true;
  if (isEntity(type)) return false;
  return Object.values(type.getFields()).some(
    (field) => classOfField(type, field) !== 0 || leadsToPeople(schema, getNamedType(field.type), seen),
  );
}

const isEntity = ({ astNode, extensionASTNodes }: GraphQLNamedType): boolean =>
  [astNode, ...extensionASTNodes].some((node) => node?.directives?.some(({ name }) => name.value === 'key') ?? false);
