import type { JsonObject } from '../json-object.ts';

/** A value that does not fit the schema and was left out; the path is written from the inside out. */
interface Misfit {
  message: string;
  path: (string | number)[];
}

/** One answer being shaped. */
export interface Completion {
  misfits: Misfit[];
  /** Objects that a sector does not show. */
  absent: ReadonlySet<unknown>;
  variables: Readonly<Record<string, unknown>>;
}

/** In the place of a value that must not be null and is: whatever holds it becomes null, and nothing is said twice. */
export const NULLED = Symbol('nulled');

/** Makes of what the sectors answered what the client may see; `NULLED` when that cannot be. */
export type Complete = (value: unknown, completion: Completion) => unknown;

export function misfit({ misfits }: Completion, message: string): typeof NULLED {
  misfits.push({ message, path: [] });
  return NULLED;
}

/** Completes what stands under a name or number. Misfits get their path on the way out, so that good values pay nothing. */
export function completeUnder(
  step: string | number,
  value: unknown,
  complete: Complete,
  completion: Completion,
): unknown {
  const { misfits } = completion;
  const before = misfits.length;
  const completed = complete(value, completion);
  for (let index = before; index < misfits.length; index += 1) misfits[index]?.path.unshift(step);
  return completed;
}

/** Completes an object. What is missing of one that a sector does not show is expected, and nobody is told that it is. */
export function completeObject(
  object: JsonObject,
  shape: (object: JsonObject, completion: Completion) => unknown,
  completion: Completion,
): unknown {
  const { misfits, absent } = completion;
  const before = misfits.length;
  const completed = shape(object, completion);
  if (misfits.length > before && absent.has(object)) misfits.length = before;
  return completed;
}
