import type { ErrorCode } from '@tvaers/contract/error-codes';
import { PublicError } from '../runtime/public-error.ts';

/** PostgreSQL's five-character error code (appendix A of its manual), also of an error that TypeORM has wrapped. */
export function sqlStateOf(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : undefined;
}

const UNIQUE_VIOLATION = '23505';

/** True when a unique constraint refused a row: the race that a rule cannot see. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const { driverError = error } = (error ?? {}) as { driverError?: unknown };
  return sqlStateOf(error) === UNIQUE_VIOLATION && (driverError as { constraint?: string }).constraint === constraint;
}

const LOST_CONNECTION = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '53300', '55000', '25P03', '08000', '08003', '08006'],
]);
const LOST_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

/** True when the database itself could not be reached or went away: nothing is wrong with what was asked. */
export function isConnectionLoss(error: unknown): boolean {
  const { name, message } = (error ?? {}) as { name?: string; message?: string };
  return (
    LOST_CONNECTION.has(sqlStateOf(error) ?? '') ||
    LOST_MESSAGES.test(message ?? '') ||
    name === 'QueryRunnerAlreadyReleasedError' ||
    name === 'CannotConnectAlreadyConnectedError'
  );
}

const QUERY_CANCELED = '57014';
const LOCK_TIMEOUT = '55P03';
/** Our own: `seen_by_decision` raises it while nobody knows who may see what. */
const FACTS_STALE = 'TV503';
/** Two changes waited for each other and PostgreSQL sent one of them back; tried again it goes through. */
const DEADLOCK = '40P01';

/** True when a statement took longer than it may, or nobody waited for it any more. */
export const wasCancelled = (error: unknown): boolean => sqlStateOf(error) === QUERY_CANCELED;

/**
 * A value of the request that PostgreSQL cannot take as the column's type: an id that is no UUID, a day or a number out of
 * its range, a text with the character NUL in it.
 */
const UNREADABLE_VALUES = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** The fault as callers may know it; what is no matter of the database stays as it is. */
export function publicFault(error: unknown): unknown {
  const code = codeOfFault(error);
  return code && !(error instanceof PublicError) ? new PublicError(code, undefined, { cause: error }) : error;
}

function codeOfFault(error: unknown): ErrorCode | null {
  const state = sqlStateOf(error);
  if (isConnectionLoss(error)) return 'SUBGRAPH_UNAVAILABLE';
  if (state === QUERY_CANCELED || state === LOCK_TIMEOUT || state === DEADLOCK) return 'SUBGRAPH_TIMEOUT';
  if (state === FACTS_STALE) return 'FACTS_STALE';
  return UNREADABLE_VALUES.has(state ?? '') ? 'BAD_USER_INPUT' : null;
}
