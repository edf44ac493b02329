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

/** One citizen, several, or null where a row does not say whom it is about. */
type Subject = string | readonly string[] | null;

/**
 * A labelled field: read and noted where the viewer may see its class of this citizen, null and noted as masked where
 * not. A labelled value whose citizen cannot be told is a fault of the code and is not shown: no log, no data.
 *
 * Runs for each value of an answer, thousands of them: what waits for something stands in functions of its own, so that
 * nothing is allocated for a value that is there.
 */
export function disclosing(resolve: Resolve, label: Labelled): Resolve {
  const citizenKey = label.typeName === 'Citizen' ? 'id' : 'citizenId';
  const read: Resolve = (parent, args, context, info) => {
    const row = parent as Row;
    const subject = subjectOf(row, citizenKey);
    const wanted = label.isOfType ? maskOfRow(row, label.mask) : label.mask;
    if (subject !== null && !mayShow(context, subject, wanted)) return masked(context, label, row, subject, wanted);
    const value = resolve(parent, args, context, info);
    return isPromise(value)
      ? notedLater(context, label, value, subject, wanted)
      : noted(context, label, value, subject, wanted);
  };
  return (parent, args, context, info) =>
    context.access.isKnown ? read(parent, args, context, info) : readLater(read, parent, args, context, info);
}

const readLater = (read: Resolve, ...field: Parameters<Resolve>) => field[2].opened().then(() => read(...field));

/** Nothing, and a note that something was held back. Who opens a restricted record has named it: its key tells nothing. */
function masked(
  context: OperationContext,
  label: Labelled,
  row: Row,
  subject: string | readonly string[],
  wanted: number,
) {
  for (const one of asList(subject)) context.disclosures.add(one, wanted, 'masked');
  return label.typeName === 'Citizen' && label.fieldName === 'id' ? row.id : null;
}

function noted(context: OperationContext, label: Labelled, value: unknown, subject: Subject, wanted: number) {
  if (value === null || value === undefined) return value;
  if (typeof subject === 'string') context.disclosures.add(subject, wanted);
  else if (subject) for (const one of subject) context.disclosures.add(one, wanted);
  else throw new Error(`${label.typeName}.${label.fieldName} has a data class, but its row has no citizen.`);
  return value;
}

const notedLater = (
  context: OperationContext,
  label: Labelled,
  value: Promise<unknown>,
  subject: Subject,
  wanted: number,
) => value.then((late) => noted(context, label, late, subject, wanted));

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

function mayShow(context: OperationContext, subject: string | readonly string[], mask: number): boolean {
  return typeof subject === 'string'
    ? maySee(context, subject, mask)
    : subject.every((one) => maySee(context, one, mask));
}

function maySee(context: OperationContext, citizenId: string, mask: number): boolean {
  if ((context.access.classesOf(citizenId) & mask) !== 0) return true;
  // Fails while nobody knows.
  isOpenTo(context, citizenId);
  return false;
}

/** A row is about one citizen, or, like a caseload, about those of its `citizenIds`. */
function subjectOf(row: Row, citizenKey: string): Subject {
  const citizenId = row[citizenKey];
  if (typeof citizenId === 'string') return citizenId;
  return Array.isArray(row.citizenIds) ? row.citizenIds : null;
}

const asList = (subject: string | readonly string[]): readonly string[] =>
  typeof subject === 'string' ? [subject] : subject;

/** Rows of one type may be of different classes, as appointments are: each says its own in `dataClass`. */
export const maskOfRow = ({ dataClass }: Row, mask: number): number =>
  typeof dataClass === 'string' ? classMask(dataClass as DataClass) : mask;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null | undefined)?.then === 'function';
