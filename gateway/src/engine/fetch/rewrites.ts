import type { FetchDataRewrite } from '@apollo/query-planner';
import { isObject, type JsonObject, ownValue, put } from '../json-object.ts';
import type { Graph } from '../plan/graph.ts';

/** Changes an object in place: what the plan wants renamed or set before sending, or after receiving. */
export type Rewrite = (object: JsonObject) => void;

const FRAGMENT = '... on ';

function change(rewrite: FetchDataRewrite, name: string): Rewrite {
  if (rewrite.kind === 'ValueSetter') return (object) => put(object, name, rewrite.setValueTo);
  return (object) => {
    const value = ownValue(object, name);
    if (value === undefined) return;
    put(object, rewrite.renameKeyTo, value);
    put(object, name, undefined);
  };
}

function forEachObject(value: unknown, rewrite: Rewrite): void {
  if (Array.isArray(value)) for (const item of value) forEachObject(item, rewrite);
  else if (isObject(value)) rewrite(value);
}

/** An object that does not say its type counts as being of the type: the plan asked for nothing else there. */
function onlyOn(types: ReadonlySet<string>, rewrite: Rewrite): Rewrite {
  return (object) => {
    const type = ownValue(object, '__typename');
    if (typeof type !== 'string' || types.has(type)) rewrite(object);
  };
}

function compileOne(rewrite: FetchDataRewrite, { typesBehind }: Graph): Rewrite {
  const [last = '', ...before] = rewrite.path.toReversed();
  return before.reduce<Rewrite>(
    (below, part) =>
      part.startsWith(FRAGMENT)
        ? onlyOn(typesBehind(part.slice(FRAGMENT.length)), below)
        : (object) => forEachObject(ownValue(object, part), below),
    change(rewrite, last),
  );
}

/** Null when there is nothing to rewrite. */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] | undefined, graph: Graph): Rewrite | null {
  if (!rewrites?.length) return null;
  const all = rewrites.map((rewrite) => compileOne(rewrite, graph));
  return (object) => {
    for (const rewrite of all) rewrite(object);
  };
}
