import { isObject, type JsonObject, ownValue, put } from '../json-object.ts';

/**
 * Adds an answer to what is known. Two places may come to share a part of an answer: they asked for the same entity by
 * the same path, so whatever is added below one of them is right for the other.
 */
export function mergeInto(known: JsonObject, added: JsonObject): void {
  for (const name of Object.keys(added)) {
    const value = added[name];
    if (value !== undefined) put(known, name, joined(ownValue(known, name), value));
  }
}

function joined(known: unknown, added: unknown): unknown {
  if (known === added) return known;
  if (isObject(known) && isObject(added)) {
    mergeInto(known, added);
    return known;
  }
  if (!Array.isArray(known) || !Array.isArray(added) || known.length !== added.length) return added;
  for (let index = 0; index < added.length; index += 1) known[index] = joined(known[index], added[index]);
  return known;
}
