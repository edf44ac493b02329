import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import type { GraphQLFieldResolver } from 'graphql';
import { PublicError } from '../runtime/public-error.ts';
import type { OperationContext } from './operation-context.ts';

type Resolve = GraphQLFieldResolver<unknown, OperationContext>;
type Row = Record<string, unknown>;

interface Labelled {
  /** Class bit of the label. */
  mask: number;
  /** The label is the type's: a row that knows its own class then goes by that. */
  isOfType: boolean;
  typeName: string;
  fieldName: string;
}

/**
 * A labelled field: read and noted where the viewer may see its class of this citizen, null and noted as masked where
 * not. A labelled value whose citizen cannot be told is a fault of the code and is not shown: no log, no data.
 */
export function disclosing(resolve: Resolve, label: Labelled): Resolve {
  const citizenKey = label.typeName === 'Citizen' ? 'id' : 'citizenId';
  return (parent, args, context, info) => {
    const row = parent as Row;
    const read = () => {
      const citizens = citizensOf(row, citizenKey);
      const wanted = label.isOfType ? maskOfRow(row, label.mask) : label.mask;
      if (citizens?.some((one) => !maySee(context, one, wanted))) return masked(context, label, row, citizens, wanted);
      const note = (value: unknown) => noted(context, label, value, citizens, wanted);
      const value = resolve(parent, args, context, info);
      return isPromise(value) ? value.then(note) : note(value);
    };
    return context.access.isKnown ? read() : context.opened().then(read);
  };
}

/** Nothing, and a note that something was held back. Who opens a restricted record has named it: its key tells nothing. */
function masked(context: OperationContext, label: Labelled, row: Row, citizens: readonly string[], wanted: number) {
  for (const one of citizens) context.disclosures.add(one, wanted, 'masked');
  return label.typeName === 'Citizen' && label.fieldName === 'id' ? row.id : null;
}

function noted(
  context: OperationContext,
  { typeName, fieldName }: Labelled,
  value: unknown,
  citizens: readonly string[] | null,
  wanted: number,
) {
  if (value === null || value === undefined) return value;
  if (!citizens) throw new Error(`${typeName}.${fieldName} has a data class, but its row has no citizen.`);
  for (const one of citizens) context.disclosures.add(one, wanted);
  return value;
}

/** A field that leads to a citizen leads nowhere when the viewer may see nothing of that citizen. */
export const onlyOpenCitizens =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const isOpen = (value: unknown) => value == null || isOpenTo(context, (value as Row).id as string);
    const keep = (value: unknown) =>
      Array.isArray(value) ? value.filter((one) => one != null && isOpen(one)) : isOpen(value) ? value : null;
    const whenKnown = (value: unknown) =>
      context.access.isKnown ? keep(value) : context.opened().then(() => keep(value));
    const value = resolve(parent, args, context, info);
    return isPromise(value) ? value.then(whenKnown) : whenKnown(value);
  };

/** Whether the viewer may see anything of the citizen; fails while nobody knows. */
export function isOpenTo({ access }: Pick<OperationContext, 'access'>, citizenId: string): boolean {
  if (access.isOpen(citizenId)) return true;
  if (access.isStale) throw new PublicError('FACTS_STALE');
  return false;
}

function maySee(context: OperationContext, citizenId: string, mask: number): boolean {
  return isOpenTo(context, citizenId) && (context.access.classesOf(citizenId) & mask) !== 0;
}

/** A row is about one citizen, or, like a caseload, about those of its `citizenIds`. */
function citizensOf(row: Row, citizenKey: string): readonly string[] | null {
  const citizenId = row[citizenKey];
  if (typeof citizenId === 'string') return [citizenId];
  return Array.isArray(row.citizenIds) ? row.citizenIds : null;
}

/** Rows of one type may be of different classes, as appointments are: each says its own in `dataClass`. */
export const maskOfRow = ({ dataClass }: Row, mask: number): number =>
  typeof dataClass === 'string' ? classMask(dataClass as DataClass) : mask;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null | undefined)?.then === 'function';
