import type { DataClass } from '@tvaers/contract/data-classes';
import { isNonNullType } from 'graphql';
import type { ComposedGraph } from '../graph/composed-graph.ts';
import { fieldsOf } from '../graph/selection.ts';
import type { Row } from '../world/rows.ts';
import { isList, isThing, type Thing, type Told } from './answer-tree.ts';
import type { Sight } from './oracle.ts';

/** The world as one viewer may see it. */
export interface Eyes {
  graph: ComposedGraph;
  rows: ReadonlyMap<string, Row>;
  sightOf(citizenId: string): Sight;
  /** Hears of each protected field that is held back. */
  heldBack?(coordinate: string): void;
}

/** Whose thing it is: its own row tells, or else what it is part of. */
export function citizenOf({ graph, rows }: Eyes, { type, id }: Thing, around: string | null): string | null {
  if (type === 'Citizen') return id;
  const own = id ? rows.get(id)?.citizenId : undefined;
  return own ?? (LEADS_AWAY.includes(type) || isDirectory(graph, type) ? null : around);
}

/** What is below is about others. */
const LEADS_AWAY = ['Caseload'];
const isDirectory = (graph: ComposedGraph, type: string): boolean =>
  !graph.classOfType.has(type) && !/(Connection|Edge)$/.test(type);

/** The class of a thing's own row where it has one, else that of its type. */
export function classOfThing({ graph, rows }: Eyes, thing: Thing, citizenId: string | null): DataClass | null {
  const row = rows.get(rowKeyOf(thing, citizenId));
  const ofType = graph.classOfType.get(thing.type) ?? null;
  return ofType && thing.type !== 'Citizen' ? (row?.dataClass ?? ofType) : ofType;
}

/** What should be left of an answer that shows everything; undefined is a thing that is not there at all. */
export function masked(eyes: Eyes, told: Told, around: string | null = null): Told | undefined {
  if (isList(told)) return told.map((one) => masked(eyes, one, around)).filter((one) => one !== undefined);
  if (!isThing(told)) return told;
  const citizenId = citizenOf(eyes, told, around);
  const ofThing = classOfThing(eyes, told, citizenId);
  const sight = citizenId === null ? null : eyes.sightOf(citizenId);
  const isThere = told.type === 'Citizen' ? sight?.isOpen : !sight || !ofThing || sight.classes.has(ofThing);
  if (!isThere && isRow(eyes, told, citizenId)) {
    hold(eyes, told);
    return undefined;
  }
  const fields = new Map<string, Told>();
  for (const [name, value] of told.fields) {
    const left = maskedField(name, value);
    // A page's edge goes with what it leads to: the graph promises that there is something.
    if (left === null && value !== null && isPromised(eyes, told.type, name)) return undefined;
    fields.set(name, left);
  }
  return { ...told, fields };

  function maskedField(name: string, value: Told): Told {
    const coordinate = `${(told as Thing).type}.${name}`;
    const label = eyes.graph.protected.get(coordinate);
    const dataClass = label?.isOfType ? ofThing : (label?.dataClass ?? null);
    if (sight && dataClass && coordinate !== 'Citizen.id' && !sight.classes.has(dataClass)) {
      if (value !== null) eyes.heldBack?.(coordinate);
      hold(eyes, value);
      return null;
    }
    return masked(eyes, value, citizenId) ?? null;
  }
}

/** A row that is not for the viewer is not there; what is only a part of another row is there and empty. */
const isRow = ({ rows }: Eyes, thing: Thing, citizenId: string | null): boolean =>
  thing.type === 'Citizen' || rows.has(rowKeyOf(thing, citizenId));

const rowKeyOf = ({ id, type }: Thing, citizenId: string | null): string => id ?? `${type} of ${citizenId}`;

const isPromised = ({ graph }: Eyes, type: string, field: string): boolean =>
  isNonNullType(fieldsOf(graph, type)[field]?.type);

/** Everything below is held back with it. */
function hold(eyes: Eyes, told: Told): void {
  if (isList(told)) for (const one of told) hold(eyes, one);
  if (!isThing(told)) return;
  for (const [name, value] of told.fields) {
    const coordinate = `${told.type}.${name}`;
    if (value !== null && eyes.graph.protected.has(coordinate)) eyes.heldBack?.(coordinate);
    hold(eyes, value);
  }
}
