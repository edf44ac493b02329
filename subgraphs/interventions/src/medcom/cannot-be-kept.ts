import { sqlStateOf } from '@tvaers/kit/database/database-faults';

/** PostgreSQL's data exceptions: too long, out of range, not to be read as what the column is. */
const DATA_EXCEPTION = /^22/;

/**
 * True when PostgreSQL cannot keep a value, whichever way: sent again, the same message fails the same way. Everything
 * else passes, or is ours to mend. The kit gives callers a fault of its own, with what PostgreSQL said as the cause.
 */
export function cannotBeKept(fault: unknown): boolean {
  const { cause } = (fault ?? {}) as { cause?: unknown };
  return DATA_EXCEPTION.test(sqlStateOf(fault) ?? '') || (cause !== undefined && cannotBeKept(cause));
}
