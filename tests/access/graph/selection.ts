import { type GraphQLField, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import type { ComposedGraph } from './composed-graph.ts';
import type { Path } from './paths.ts';

/** What one document asks below one type: by the type stood on (an interface's implementers apart), values and ways on. */
export interface Selection {
  /** The type the parent field promises. */
  declared: string;
  on: Map<string, { leaves: Set<string>; fields: Map<string, Selection> }>;
}

/** Of an interface the key is always asked, whichever type answers. */
export function selectionOf(graph: ComposedGraph, declared: string): Selection {
  const selection: Selection = { declared, on: new Map() };
  if (isInterfaceType(graph.schema.getType(declared))) partOf(graph, selection, declared);
  return selection;
}

/** Adds a path to what is asked already; answers how many names that added. */
export function addPath(graph: ComposedGraph, selection: Selection, { steps, type, leaves }: Path): number {
  let added = 0;
  let here = selection;
  for (const step of steps) {
    const part = partOf(graph, here, step.type);
    const next = part.fields.get(step.field);
    if (!next) added += 3;
    here = next ?? selectionOf(graph, targetOf(graph, step.type, step.field));
    part.fields.set(step.field, here);
  }
  const part = partOf(graph, here, type);
  for (const leaf of leaves) part.leaves.add(leaf);
  return added + leaves.length;
}

function partOf(graph: ComposedGraph, selection: Selection, type: string) {
  const known = selection.on.get(type);
  if (known) return known;
  const part = { leaves: new Set(alwaysAsked(graph, type)), fields: new Map<string, Selection>() };
  selection.on.set(type, part);
  return part;
}

/** Whose row it is must be known of every row that an answer comes past. */
function alwaysAsked(graph: ComposedGraph, type: string): string[] {
  const isPerson = type === 'Citizen' || type === 'StaffMember';
  const hasId = 'id' in fieldsOf(graph, type) && (isPerson || graph.classOfType.has(type) || isAbstract(graph, type));
  return hasId ? ['id'] : [];
}

export const isAbstract = (graph: ComposedGraph, name: string): boolean => {
  const type = graph.schema.getType(name);
  return isInterfaceType(type) || isUnionType(type);
};

export function fieldsOf(graph: ComposedGraph, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = graph.schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

export function targetOf(graph: ComposedGraph, type: string, field: string): string {
  const found = fieldsOf(graph, type)[field];
  if (!found) throw new Error(`The graph has no ${type}.${field}.`);
  return getNamedType(found.type).name;
}

/** Every protected field in it. */
export const coordinatesIn = (graph: ComposedGraph, selection: Selection): string[] =>
  [...selection.on].flatMap(([type, { leaves, fields }]) => [
    ...[...leaves, ...fields.keys()].map((name) => `${type}.${name}`).filter((one) => graph.protected.has(one)),
    ...[...fields.values()].flatMap((below) => coordinatesIn(graph, below)),
  ]);
