import { type ErrorCode, isErrorCode } from '@tvaers/contract/error-codes';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { QuestionedQuery } from './key-questions.ts';
import type { FaultReason } from './sector-fault.ts';

/** The codes a subgraph may say to a client. Everything else it says becomes INTERNAL_SERVER_ERROR. */
const RELAYED: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'FACTS_STALE',
  'RATE_LIMITED',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
]);

/** Codes that mean "I did not take your request at all": nothing of the answer is then of use. */
const REFUSED: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

export interface RawSubgraphError {
  message?: unknown;
  path?: unknown;
  extensions?: unknown;
}

const codeOf = ({ extensions }: RawSubgraphError): unknown =>
  typeof extensions === 'object' && extensions !== null ? (extensions as Record<string, unknown>).code : undefined;

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((part) => typeof part === 'string' || Number.isInteger(part));

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the subgraph refused the request as a whole; it then counts as not answering. */
export const refusedRequest = (errors: readonly RawSubgraphError[]): boolean =>
  errors.some((error) => REFUSED.has(String(codeOf(error))));

/** Codes by which a subgraph says that itself, as a whole, cannot answer now: its database is gone, or too slow. */
const UNABLE: ReadonlyMap<unknown, FaultReason> = new Map([
  ['SUBGRAPH_UNAVAILABLE', 'not-reached'],
  ['SUBGRAPH_TIMEOUT', 'timed-out'],
]);

/** Why a subgraph that gave no data could not; undefined when it does not say so. */
export const inabilityOf = (errors: readonly RawSubgraphError[]): FaultReason | undefined =>
  errors.map((error) => UNABLE.get(codeOf(error))).find((reason) => reason !== undefined);

/** A list of errors as a subgraph may send it, or null when it is not one. */
export function readErrors(errors: unknown): RawSubgraphError[] | null {
  if (errors === undefined || errors === null) return [];
  return Array.isArray(errors) && errors.every(isObject) ? errors : null;
}

/** An error of ours in the place of the subgraph's: its code if that is allowed out, our own sentence, the path. */
class RelayedError extends PublicError {
  override readonly path: readonly (string | number)[] | undefined;

  constructor(code: ErrorCode, path?: readonly (string | number)[]) {
    super(code);
    this.path = path;
  }
}

/** What an `_entities` request needs to have its errors put back where a client can see them. */
export interface EntityPlaces {
  /** For each place of the client's answer, the index of the entity that was sent. */
  indexes: readonly number[];
  /** Index of the first entity of this request, when the entities were sent in several. */
  first: number;
  query: QuestionedQuery;
}

/** More errors than these of one answer are not looked at. */
const MAX_RELAYED = 20;

/** Below an entity only the client's own fields keep their path: our key questions mean nothing to a client. */
function pathBelow([first, ...rest]: (string | number)[], { aliases }: QuestionedQuery) {
  return first === undefined || aliases.includes(String(first)) ? [] : [first, ...rest];
}

/** Turns a subgraph's errors into ours; one about an entity is told at each place where that entity was asked for. */
export function relayErrors(errors: readonly RawSubgraphError[], places: EntityPlaces | null): RelayedError[] {
  return errors.slice(0, MAX_RELAYED).flatMap((error) => {
    const code = codeOf(error);
    const allowed = isErrorCode(code) && RELAYED.has(code) ? code : 'INTERNAL_SERVER_ERROR';
    if (!isPath(error.path)) return [new RelayedError(allowed)];
    const [root, index, ...rest] = error.path;
    if (!places || root !== '_entities' || typeof index !== 'number') return [new RelayedError(allowed, error.path)];
    const below = pathBelow(rest, places.query);
    const entity = places.first + index;
    const positions = [...places.indexes.keys()].filter((position) => places.indexes[position] === entity);
    return positions.map((position) => new RelayedError(allowed, ['_entities', position, ...below]));
  });
}
