import { isObject, type JsonObject, ownValue } from '../json-object.ts';

/** `@` stands for every item of a list. */
const EACH = '@';

type Visit = (object: JsonObject, path: readonly (string | number)[]) => void;

/** Walks from the top of the answer along a path; whatever is null or missing on the way ends there. */
function walk(value: unknown, path: readonly string[], depth: number, way: (string | number)[], visit: Visit): void {
  if (Array.isArray(value)) {
    const next = path[depth] === EACH ? depth + 1 : depth;
    for (let index = 0; index < value.length; index += 1) {
      way.push(index);
      walk(value[index], path, next, way, visit);
      way.pop();
    }
    return;
  }
  if (!isObject(value)) return;
  const name = path[depth];
  if (name === undefined) {
    visit(value, way);
    return;
  }
  way.push(name);
  walk(ownValue(value, name), path, depth + 1, way, visit);
  way.pop();
}

/** All objects a path leads to, in order. */
export function objectsAt(top: JsonObject, path: readonly string[]): JsonObject[] {
  const found: JsonObject[] = [];
  walk(top, path, 0, [], (object) => found.push(object));
  return found;
}

/** The same places as a client knows them, such as `people 1 note`. Walked only when something went wrong. */
export function pathsAt(top: JsonObject, path: readonly string[]): (string | number)[][] {
  const found: (string | number)[][] = [];
  walk(top, path, 0, [], (_object, way) => found.push([...way]));
  return found;
}
