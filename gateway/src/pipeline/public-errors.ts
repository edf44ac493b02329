import { maskError, type RequestTrace } from '@tvaers/kit/runtime/mask-errors';
import type { GraphQLFormattedError } from 'graphql';
import { SectorFault } from '../subgraph-request/sector-fault.ts';

/** More than these tell a client nothing new. */
const MAX_ERRORS = 10;

/** One sector that does not answer is one error, however many of its fields were asked for. */
function oncePerSector(errors: readonly Error[]): Error[] {
  const told = new Set<string>();
  return errors.filter((error) => {
    if (!(error instanceof SectorFault)) return true;
    const isNew = !told.has(error.sector);
    told.add(error.sector);
    return isNew;
  });
}

/** The same mistake at ten places of a document is told once, with its places: one sentence says what to mend. */
function oncePerMistake(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Map<string, GraphQLFormattedError>();
  for (const [index, error] of errors.entries()) {
    const isInDocument = error.locations !== undefined && error.path === undefined;
    const mistake = isInDocument ? error.message : `${index}`;
    const { locations = [] } = told.get(mistake) ?? {};
    told.set(mistake, isInDocument ? { ...error, locations: [...locations, ...(error.locations ?? [])] } : error);
  }
  return [...told.values()];
}

/** What a client sees of an answer's errors: code, correlation id, and a sentence of our own. */
export const publicErrors = (errors: readonly Error[], trace: RequestTrace): GraphQLFormattedError[] =>
  oncePerMistake(
    oncePerSector(errors)
      .slice(0, MAX_ERRORS)
      .map((error) => maskError(error, trace)),
  );
