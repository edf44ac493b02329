import type { FetchNode, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type JsonObject, ownValue } from '../json-object.ts';
import type { Graph } from '../plan/graph.ts';

/** How a fetch writes objects to a sector, and which of them are the same to it. */
export interface RepresentationText {
  /** What equal representations have in common and others have not; undefined when not all that is sent is there. */
  identify(object: JsonObject): unknown;
  /** Its JSON; null when not all of it is there. */
  textOf(object: JsonObject): string | null;
}

/** Needs no escape in JSON. */
const PLAIN = /^[ !#-[\]-~]*$/;

const toJson = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);

const isLeaf = (selection: QueryPlanSelectionNode): selection is QueryPlanFieldNode =>
  selection.kind === 'Field' && !selection.selections && !selection.alias;

/**
 * Most fetches require the type name and a key of one type. Those are written out at once, many times quicker than an
 * object that is then thrown away because the same entity is asked for already. Null for all others.
 */
export function compileRepresentationText(
  { requires = [], inputRewrites = [] }: Pick<FetchNode, 'requires' | 'inputRewrites'>,
  { typesBehind, standIns }: Graph,
): RepresentationText | null {
  const [only, ...others] = requires;
  if (only?.kind !== 'InlineFragment' || others.length > 0 || inputRewrites.length > 0) return null;
  const { selections, typeCondition = '' } = only;
  const names = selections.filter(isLeaf).map(({ name }) => name);
  const isPlain =
    names.length === selections.length &&
    new Set(names).size === names.length &&
    names.includes('__typename') &&
    names.every((name) => !standIns.byName.has(name));
  if (!isPlain) return null;

  const types = typesBehind(typeCondition);
  const fields = names.map((name, position) => ({ name, label: `${position === 0 ? '{' : ','}"${name}":` }));
  function textOf(object: JsonObject): string | null {
    if (!types.has(String(ownValue(object, '__typename')))) return null;
    let text = '';
    for (const { name, label } of fields) {
      const value = ownValue(object, name);
      if (value === undefined) return null;
      text += label + toJson(value);
    }
    return `${text}}`;
  }
  const [key, ...more] = names.filter((name) => name !== '__typename');
  // Of one type with one key the key says it all: it is there already, and no text has to be put together to be compared.
  const isOneKey = types.size === 1 && key !== undefined && more.length === 0;
  const keyOf = (object: JsonObject) =>
    types.has(String(ownValue(object, '__typename'))) ? ownValue(object, key as string) : undefined;
  return { textOf, identify: isOneKey ? keyOf : (object) => textOf(object) ?? undefined };
}
