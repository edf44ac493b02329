import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Run } from './run.ts';

export type Key = string | number;
/** An object or a list of the answer. */
export type Container = Record<Key, unknown>;

/** Where a value of the answer stands, and where that stands in turn: the way of an error's path, and of a null that moves up. */
export interface Place {
  above: Place | null;
  container: Container;
  key: Key;
  mayBeNull: boolean;
}

/** The place of the whole answer, which belongs to no path. */
export const placeOfAnswer = (container: Container): Place => ({
  above: null,
  container,
  key: 'data',
  mayBeNull: true,
});

/** Answered instead of a value that must not be null and is: what holds it becomes null, and nothing is said twice. */
export const NULLED = Symbol('nulled');

/**
 * Notes what went wrong at a place and makes it null. False when it must not be null: then the one above has to be. Where
 * the null would come to is null already, somebody has told of it.
 */
export function fail(error: unknown, place: Place, fields: readonly FieldNode[], run: Run): boolean {
  const { container, key } = nearestNullable(place);
  if (container[key] !== null) run.errors.push(located(error, place, fields));
  if (!place.mayBeNull) return false;
  place.container[place.key] = null;
  return true;
}

/** Makes the nearest that may be null so: what stands at this place was to hold something that must not be null. */
export function nullUpwards(place: Place): void {
  const { container, key } = nearestNullable(place);
  container[key] = null;
}

function nearestNullable(place: Place): Place {
  let nearest = place;
  while (!nearest.mayBeNull && nearest.above) nearest = nearest.above;
  return nearest;
}

function located(error: unknown, place: Place, fields: readonly FieldNode[]): GraphQLError {
  const path: Key[] = [];
  for (let at = place; at.above; at = at.above) path.push(at.key);
  return locatedError(error, fields, path.reverse());
}
