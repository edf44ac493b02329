import {
  type ConstDirectiveNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { PublicError } from '../runtime/public-error.ts';
import { isUuid } from './uuid.ts';

export interface Representation {
  __typename: string;
  [field: string]: unknown;
}

/** What one request may ask for; the gateway never sends more. */
const MOST_REPRESENTATIONS = 200;

/** Fields that may be read of a representation, nested ones below their parent. */
type Tree = Map<string, Tree>;
interface EntityShape {
  keys: Tree[];
  /** Fields of other subgraphs that a field here `@requires`. */
  required: Tree;
}

/**
 * Makes the function that `_entities` reads its argument through. Of a representation only `__typename`, one whole key
 * and required fields are kept: whatever else it carries was not asked for and is nobody's truth. One without a usable
 * key, or of a type that is no entity here, is null and answers like something that does not exist.
 */
export function createRepresentationReader(schema: GraphQLSchema) {
  const shapes = new Map(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map((type) => [type.name, shapeOf(type)] as const)
      .filter(([, { keys }]) => keys.length > 0),
  );
  return (representations: readonly unknown[]): (Representation | null)[] => {
    if (representations.length > MOST_REPRESENTATIONS)
      throw new PublicError('BAD_USER_INPUT', `At most ${MOST_REPRESENTATIONS} representations in one request.`);
    return representations.map((given) => readRepresentation(given, shapes));
  };
}

function readRepresentation(given: unknown, shapes: Map<string, EntityShape>): Representation | null {
  if (!isRecord(given) || typeof given.__typename !== 'string') return null;
  const shape = shapes.get(given.__typename);
  const keys = shape?.keys.map((key) => pickKey(given, key)).filter((key) => key !== null) ?? [];
  if (!shape || keys.length === 0) return null;
  return Object.assign({ __typename: given.__typename }, ...keys, pick(given, shape.required));
}

function pickKey(given: Record<string, unknown>, key: Tree): Record<string, unknown> | null {
  const picked: Record<string, unknown> = {};
  for (const [field, below] of key) {
    const value = Object.hasOwn(given, field) ? given[field] : undefined;
    const kept = below.size > 0 ? isRecord(value) && pickKey(value, below) : keyValue(field, value);
    if (!kept) return null;
    picked[field] = kept;
  }
  return picked;
}

const keyValue = (field: string, value: unknown) =>
  field === 'id' ? isUuid(value) && value : (typeof value === 'string' || typeof value === 'number') && value;

function pick(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, tree));
  if (!isRecord(value)) return value;
  const kept = [...tree].filter(([field]) => Object.hasOwn(value, field));
  return Object.fromEntries(
    kept.map(([field, below]) => [field, below.size > 0 ? pick(value[field], below) : value[field]]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeOf(type: GraphQLObjectType | GraphQLInterfaceType): EntityShape {
  const onType = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  const onFields = Object.values(type.getFields()).flatMap((field) => field.astNode?.directives ?? []);
  const required: Tree = new Map();
  for (const text of fieldsOf(onFields, 'requires')) addTo(required, text);
  return { keys: fieldsOf(onType, 'key').map((text) => addTo(new Map(), text)), required };
}

function fieldsOf(directives: readonly ConstDirectiveNode[], name: string): string[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map((directive) => directive.arguments?.find((argument) => argument.name.value === 'fields')?.value)
    .map((value) => (value?.kind === Kind.STRING ? value.value : ''));
}

function addTo(tree: Tree, fields: string): Tree {
  const definition = parse(`{ ${fields} }`).definitions[0];
  if (definition?.kind === Kind.OPERATION_DEFINITION) addSelections(tree, definition.selectionSet);
  return tree;
}

function addSelections(tree: Tree, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addSelections(tree, selection.selectionSet);
    if (selection.kind !== Kind.FIELD) continue;
    const below = tree.get(selection.name.value) ?? new Map();
    tree.set(selection.name.value, below);
    if (selection.selectionSet) addSelections(below, selection.selectionSet);
  }
}
