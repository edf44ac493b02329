import type { ErrorCode } from '@tvaers/contract/error-codes';
import { PublicError } from '@tvaers/kit/runtime/public-error';

/**
 * Turns an operation away after it was read and before it is planned. The server takes the status from the error and
 * answers 500 without one; nothing else of its extensions leaves the house but the code.
 */
export function refusedOperation(code: ErrorCode, message?: string, status = 400): PublicError {
  const error = new PublicError(code, message);
  error.extensions.http = { status };
  return error;
}
