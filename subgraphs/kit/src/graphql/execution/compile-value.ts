import {
  type FieldNode,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Complete, Parts } from './parts.ts';
import { type Container, fail, type Key, NULLED, nullUpwards, type Place } from './place.ts';
import type { Run } from './run.ts';

/**
 * Puts a resolved value, or one that is still to come, where it belongs in the answer. False when it must not be null and
 * is, which has been told then: the one above has to become null.
 */
export type Put = (value: unknown, container: Container, key: Key, above: Place, run: Run) => boolean;

/**
 * How a value of a type comes into the answer. Objects and lists get a place, which their own parts need; a leaf needs one
 * only when something is wrong with it, and most of an answer is leaves.
 */
export function compileValue(type: GraphQLOutputType, fields: readonly FieldNode[], name: string, parts: Parts): Put {
  const nullable = getNullableType(type);
  const write = isLeafType(nullable) ? compileLeaf(nullable) : null;
  const complete = isLeafType(nullable)
    ? null
    : isListType(nullable)
      ? compileList(nullable.ofType, fields, name, parts)
      : parts.compileComposite(nullable, fields, parts);
  const mayBeNull = !isNonNullType(type);

  function completed(value: unknown, container: Container, key: Key, above: Place, run: Run): unknown {
    if (value === null || value === undefined) {
      if (mayBeNull) return null;
      throw new Error(`Cannot return null for non-nullable field ${name}.`);
    }
    if (value instanceof Error) throw value;
    return write ? write(value) : complete?.(value, { above, container, key, mayBeNull }, run);
  }

  function now(value: unknown, container: Container, key: Key, above: Place, run: Run): boolean {
    try {
      const said = completed(value, container, key, above, run);
      if (said === NULLED && !mayBeNull) return false;
      container[key] = said === NULLED ? null : said;
      return true;
    } catch (error) {
      return fail(error, { above, container, key, mayBeNull }, fields, run);
    }
  }

  return (value, container, key, above, run) => {
    if (!isPromise(value)) return now(value, container, key, above, run);
    // Keeps its place among the others.
    container[key] = undefined;
    run.when(
      value,
      (late) => {
        if (!now(late, container, key, above, run)) nullUpwards(above);
      },
      (error) => {
        if (!fail(error, { above, container, key, mayBeNull }, fields, run)) nullUpwards(above);
      },
    );
    return true;
  };
}

function compileList(type: GraphQLOutputType, fields: readonly FieldNode[], name: string, parts: Parts): Complete {
  const put = compileValue(type, fields, name, parts);
  return (value, place, run) => {
    const given = Array.isArray(value) ? value : listed(value, name);
    const items: unknown[] = new Array(given.length);
    for (let index = 0; index < given.length; index += 1)
      if (!put(given[index], items as unknown as Container, index, place, run)) return NULLED;
    return items;
  };
}

function listed(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    throw new Error(`Expected Iterable, but did not find one for field "${name}".`);
  return [...(value as Iterable<unknown>)];
}

/** A text is what most leaves are, and already what is to be written. */
function compileLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  const isText = type === GraphQLString || type === GraphQLID;
  return (value) => {
    if (isText && typeof value === 'string') return value;
    const written: unknown = type.serialize(value);
    if (written === null || written === undefined) throw new Error(`A value cannot be written as ${type.name}.`);
    return written;
  };
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
