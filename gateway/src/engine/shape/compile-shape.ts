import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import { isObject, type JsonObject, ownValue } from '../json-object.ts';
import type { ResponseNames } from '../plan/response-names.ts';
import { newAnswerClass } from './answer-object.ts';
import { collectFields, type Selecting } from './collect-fields.ts';
import { type Complete, type Completion, completeObject, completeUnder, misfit, NULLED } from './completion.ts';
import { compileIntrospection, type Introspecting } from './introspection.ts';
import { type IsValid, isValidLeaf } from './leaf.ts';
import { shapingType } from './shaping-type.ts';

/** What shapes are made from: the operation, its fragments, and which of its conditions hold. */
export type ShapeParts = Selecting &
  Introspecting & {
    names: Pick<ResponseNames, 'fetchedAs'>;
  };

/** An object as a client sees it, once its type is known. */
export type Shape = (object: JsonObject, completion: Completion) => unknown;

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** How a value of this type is completed; `fields` are those that select it. */
function compileType(type: GraphQLOutputType, fields: readonly FieldNode[], parts: ShapeParts): Complete {
  if (isNonNullType(type)) {
    const complete = compileNullable(type.ofType, fields, parts);
    return (value, completion) =>
      isMissing(value) ? misfit(completion, `a value of type ${type} is missing`) : complete(value, completion);
  }
  const complete = compileNullable(type, fields, parts);
  return (value, completion) => {
    if (isMissing(value)) return null;
    const completed = complete(value, completion);
    return completed === NULLED ? null : completed;
  };
}

/** The value is not null here; what becomes of `NULLED` is for the one above to decide. */
function compileNullable(type: GraphQLOutputType, fields: readonly FieldNode[], parts: ShapeParts): Complete {
  if (isListType(type)) return compileList(type.ofType, fields, parts);
  if (isCompositeType(type)) return compileObject(type, fields, parts);
  if (isNonNullType(type)) throw new Error('a type cannot be non-null twice');
  const isValid = isValidLeaf(type);
  return (value, completion) => (isValid(value) ? value : misfit(completion, `a value is no ${type}`));
}

/** Every item is looked at, also after one that spoils the list, so that all that is wrong is told. */
function compileList(type: GraphQLOutputType, fields: readonly FieldNode[], parts: ShapeParts): Complete {
  const complete = compileType(type, fields, parts);
  return (value, completion) => {
    if (!Array.isArray(value)) return misfit(completion, 'a value is no list');
    const items = value.map((item, index) => completeUnder(index, item, complete, completion));
    return items.includes(NULLED) ? NULLED : items;
  };
}

/** Objects are shaped by their real type; each type's shape is compiled when the first object of it comes. */
function compileObject(asked: GraphQLCompositeType, fields: readonly FieldNode[], parts: ShapeParts): Complete {
  const selectionSets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  const shapes = new Map<string, Shape>();

  function shapeOf(named: string): Shape | undefined {
    const known = shapes.get(named);
    if (known) return known;
    const type = shapingType(named, asked, parts.schema);
    if (!type) return undefined;
    const shape = compileSelection(type, selectionSets, parts);
    shapes.set(named, shape);
    return shape;
  }

  return (value, completion) => {
    const named = isObject(value) ? (value.__typename ?? asked.name) : undefined;
    const shape = typeof named === 'string' ? shapeOf(named) : undefined;
    // The name is not told: it may be that of a type clients must not know of.
    return shape
      ? completeObject(value as JsonObject, shape, completion)
      : misfit(completion, `a value is no ${asked.name}`);
  };
}

interface ShapedField {
  /** As the client knows it. */
  name: string;
  fetched: string;
  /** Values that may stand as they are, which most do; others are completed. */
  mayStand: IsValid;
  complete: Complete;
}

const mayNot: IsValid = () => false;

/** What is selected of one type. The first value that must not be null and is ends the whole object. */
export function compileSelection(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  parts: ShapeParts,
): Shape {
  const Answer = newAnswerClass();
  const shape = [...collectFields(selectionSets, type, parts)].map(([name, fields]): ShapedField => {
    const fetched = fields[0] ? parts.names.fetchedAs(fields[0]) : name;
    return { name, fetched, ...compileField(name, fields, type, parts) };
  });
  return (object, completion) => {
    const answer = new Answer();
    for (const { name, fetched, mayStand, complete } of shape) {
      const value = ownValue(object, fetched);
      const completed = mayStand(value) ? value : completeUnder(name, value, complete, completion);
      if (completed === NULLED) return NULLED;
      answer[name] = completed;
    }
    return answer;
  };
}

function compileField(
  name: string,
  fields: readonly FieldNode[],
  type: GraphQLCompositeType,
  parts: ShapeParts,
): Pick<ShapedField, 'mayStand' | 'complete'> {
  const fieldName = fields[0]?.name.value ?? name;
  // An interface object whose real type nobody could tell has no type name that a client may see.
  if (fieldName === '__typename')
    return { mayStand: mayNot, complete: isObjectType(type) ? () => type.name : () => NULLED };
  if (fieldName.startsWith('__')) return { mayStand: mayNot, complete: compileIntrospection(name, fields, parts) };
  const field = isUnionType(type) ? undefined : type.getFields()[fieldName];
  if (!field) throw new Error(`the API schema has no ${type.name}.${fieldName}`);
  const bare = getNullableType(field.type);
  return {
    mayStand: isLeafType(bare) ? isValidLeaf(bare) : mayNot,
    complete: compileType(field.type, fields, parts),
  };
}
