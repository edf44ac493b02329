import { type FetchNode, getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Representation } from '../../subgraph-request/unique-representations.ts';
import { isObject, type JsonObject, ownValue, put } from '../json-object.ts';
import type { Graph } from '../plan/graph.ts';
import { mergeInto } from './merge-into.ts';
import { compileRepresentationText, type RepresentationText } from './representation-text.ts';
import { compileRewrites } from './rewrites.ts';

/** Takes from an object what a subgraph needs to find and compute it; null when not all of that is there. */
export type Take = (object: JsonObject) => Representation | null;

export interface Represent extends RepresentationText {
  take: Take;
}

/** Adds to a representation; false when something needed is missing, because it could not be fetched before. */
type Add = (source: JsonObject, to: JsonObject) => boolean;

/** Undefined when something needed of an object is missing: no subgraph may compute with a null that nobody has told. */
function eachObject(value: unknown, take: Take): unknown {
  if (!Array.isArray(value)) return isObject(value) ? (take(value) ?? undefined) : null;
  const items = value.map((item) => eachObject(item, take));
  return items.includes(undefined) ? undefined : items;
}

function compileSelection(selection: QueryPlanSelectionNode, graph: Graph): Add {
  if (selection.kind === 'Field') {
    const name = getResponseName(selection);
    const sentName = graph.standIns.byName.get(name)?.asked.name.value ?? name;
    const below = selection.selections && compileSelections(selection.selections, graph);
    return (source, to) => {
      const found = ownValue(source, name);
      const value = below && found !== undefined ? eachObject(found, below) : found;
      if (value === undefined) return false;
      put(to, sentName, value);
      return true;
    };
  }
  const types = graph.typesBehind(selection.typeCondition ?? '');
  const below = compileSelections(selection.selections, graph);
  return (source, to) => {
    const part = types.has(String(ownValue(source, '__typename'))) ? below(source) : null;
    if (part) mergeInto(to, part);
    return true;
  };
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], graph: Graph): Take {
  const adds = selections.map((selection) => compileSelection(selection, graph));
  return (source) => {
    const representation: Representation = {};
    return adds.every((add) => add(source, representation)) ? representation : null;
  };
}

/** What one fetch sends of each entity. Without a type name a representation is none: no type of the fetch fits. */
export function compileRepresent(node: Pick<FetchNode, 'requires' | 'inputRewrites'>, graph: Graph): Represent {
  const selected = compileSelections(node.requires ?? [], graph);
  const rewrite = compileRewrites(node.inputRewrites, graph);

  function take(object: JsonObject): Representation | null {
    const representation = selected(object);
    if (!representation?.__typename) return null;
    rewrite?.(representation);
    return representation;
  }
  function written(object: JsonObject): string | null {
    const representation = take(object);
    return representation && JSON.stringify(representation);
  }
  const writer = compileRepresentationText(node, graph) ?? {
    textOf: written,
    identify: (object) => written(object) ?? undefined,
  };
  return Object.assign(writer, { take });
}
