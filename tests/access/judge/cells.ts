import type { DataClass } from '@tvaers/contract/data-classes';
import { isList, isThing, type Told } from './answer-tree.ts';
import { citizenOf, classOfThing, type Eyes } from './masked.ts';

/** One protected value that was delivered. */
export interface Cell {
  coordinate: string;
  dataClass: DataClass;
  /** Null where the thing is about nobody who is known. */
  citizenId: string | null;
  value: Told;
}

/** Every protected value in an answer. */
export function cellsOf(eyes: Eyes, told: Told, around: string | null = null): Cell[] {
  if (isList(told)) return told.flatMap((one) => cellsOf(eyes, one, around));
  if (!isThing(told)) return [];
  const citizenId = citizenOf(eyes, told, around);
  const ofThing = classOfThing(eyes, told, citizenId);
  return [...told.fields].flatMap(([name, value]) => {
    const coordinate = `${told.type}.${name}`;
    const label = eyes.graph.protected.get(coordinate);
    const dataClass = label?.isOfType ? ofThing : label?.dataClass;
    const below = cellsOf(eyes, value, citizenId);
    const isEmpty = value === null || (isList(value) && value.length === 0);
    return !dataClass || isEmpty ? below : [{ coordinate, dataClass, citizenId, value }, ...below];
  });
}
