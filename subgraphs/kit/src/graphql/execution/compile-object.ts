import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { newAnswerClass } from './answer-class.ts';
import { compileField, infoOf } from './compile-field.ts';
import { type Complete, NotCompiled, type Parts } from './parts.ts';
import { type Container, NULLED } from './place.ts';
import { selectFields } from './selected-fields.ts';

/** How an object of a type, or of one of the types behind an interface or union, is made. */
export function compileComposite(type: GraphQLCompositeType, fields: readonly FieldNode[], parts: Parts): Complete {
  const selectionSets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  return isAbstractType(type)
    ? compileAbstract(type, fields, selectionSets, parts)
    : compileObject(type, selectionSets, parts);
}

/** The fields start in order; the first that must not be null and is ends the object. */
export function compileObject(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  parts: Parts,
): Complete {
  if (type.isTypeOf) throw new NotCompiled(`${type.name} decides by itself what is of it.`);
  const Answer = newAnswerClass();
  const steps = [...selectFields(selectionSets, type, parts)].map(([name, fields]) =>
    compileField(type, name, fields, parts),
  );
  return (source, place, run) => {
    const answer: Container = new Answer();
    for (const step of steps) if (!step(source, answer, place, run)) return NULLED;
    return answer;
  };
}

/** Each type's fields are compiled when the first object of it comes. Which type it is must be known at once. */
function compileAbstract(
  type: GraphQLAbstractType,
  fields: readonly FieldNode[],
  selectionSets: readonly SelectionSetNode[],
  parts: Parts,
): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const info = infoOf(type, fields, parts);
  const compiled = new Map<string, Complete>();

  function compiledFor(name: unknown): Complete {
    if (typeof name !== 'string') throw new Error(`A value of ${type.name} does not say its type.`);
    const known = compiled.get(name);
    if (known) return known;
    const real = parts.schema.getType(name);
    if (!isObjectType(real) || !parts.schema.isSubType(type, real))
      throw new Error(`A value of ${type.name} is of another type.`);
    const complete = compileObject(real, selectionSets, parts);
    compiled.set(name, complete);
    return complete;
  }

  return (value, place, run) => compiledFor(resolveType(value, run.context, info, type))(value, place, run);
}
