import type { ComposedGraph } from '../graph/composed-graph.ts';
import { isAbstract, type Selection } from '../graph/selection.ts';
import { fieldBehind } from '../graph/shapes.ts';

/** An answer in the words of the graph, whatever shape it was asked in. */
export interface Thing {
  type: string;
  id: string | null;
  fields: Map<string, Told>;
}
export type Told = Thing | readonly Told[] | string | number | boolean | null;

export const isThing = (told: Told | undefined): told is Thing =>
  typeof told === 'object' && told !== null && 'fields' in told;
export const isList = (told: Told | undefined): told is readonly Told[] => Array.isArray(told);

/** Every thing in an answer, itself and what is below it. */
export function thingsIn(told: Told): Thing[] {
  if (isList(told)) return told.flatMap(thingsIn);
  return isThing(told) ? [told, ...[...told.fields.values()].flatMap(thingsIn)] : [];
}

/** Reads what was answered to a selection. */
export function readAnswer(graph: ComposedGraph, selection: Selection, answered: unknown): Told {
  if (answered === null || answered === undefined) return null;
  if (Array.isArray(answered)) return answered.map((one) => readAnswer(graph, selection, one));
  const byField = new Map(Object.entries(answered).map(([key, value]) => [fieldBehind(key), value]));
  const type = isAbstract(graph, selection.declared) ? String(byField.get('__typename')) : selection.declared;
  const fields = new Map<string, Told>();
  for (const [owner, part] of selection.on) {
    if (owner !== type && owner !== selection.declared) continue;
    for (const leaf of part.leaves) fields.set(leaf, (byField.get(leaf) ?? null) as Told);
    for (const [field, below] of part.fields) fields.set(field, readAnswer(graph, below, byField.get(field)));
  }
  const id = fields.get('id');
  return { type, id: typeof id === 'string' ? id : null, fields };
}
