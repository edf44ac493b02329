import { type FaultReason, SectorFault } from './sector-fault.ts';
import { inabilityOf, isObject, type RawSubgraphError, readErrors, refusedRequest } from './subgraph-errors.ts';

/** A subgraph's answer, known to have the shape of one. */
export interface SubgraphAnswer {
  data: Record<string, unknown> | null;
  errors: readonly RawSubgraphError[];
}

/** Accepts nothing but an object with data or errors in it; throws the fault otherwise. */
export function readAnswer(sector: string, answer: unknown): SubgraphAnswer {
  const errors = isObject(answer) ? readErrors(answer.errors) : null;
  if (!isObject(answer) || !errors) throw new SectorFault(sector, 'bad-shape', 'not a GraphQL answer');
  if (refusedRequest(errors)) throw new SectorFault(sector, 'bad-status', 'the request was refused');
  const data = answer.data ?? null;
  if (data !== null && !isObject(data)) throw new SectorFault(sector, 'bad-shape', 'data is not an object');
  const inability = data === null ? inabilityOf(errors) : undefined;
  if (inability) throw new SectorFault(sector, inability, 'it says so itself');
  if (data === null && errors.length === 0) throw new SectorFault(sector, 'bad-shape', 'neither data nor errors');
  return { data, errors };
}

/** Why a subgraph that gave no data could not, as far as it says so itself; looks at nothing else of the answer. */
export function inabilityIn(answer: unknown): FaultReason | undefined {
  if (!isObject(answer) || (answer.data ?? null) !== null) return undefined;
  return inabilityOf(readErrors(answer.errors) ?? []);
}
