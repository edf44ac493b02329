/**
 * An object as it came out of JSON. Clients and subgraphs choose the names in it, so `constructor` and `__proto__` are
 * names like any other: they are read with `ownValue` and written with `put`.
 */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a name, and never what an object has by birth: that is `__proto__` and functions, as no JSON holds. */
export function ownValue(object: JsonObject, name: string): unknown {
  if (name === '__proto__') return Object.hasOwn(object, name) ? object[name] : undefined;
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

/** Writing `__proto__` the ordinary way would change the object's prototype. */
export function put(object: JsonObject, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  } else object[name] = value;
}
