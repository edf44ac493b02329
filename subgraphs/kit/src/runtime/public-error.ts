import { ERROR_CODES, type ErrorCode } from '@tvaers/contract/error-codes';
import { GraphQLError } from 'graphql';

/**
 * The only error whose message may reach a client; everything else is masked and logged. The message must not say
 * anything about a citizen. `cause` is for the log alone.
 */
export class PublicError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = ERROR_CODES[code].message, options: { cause?: unknown } = {}) {
    super(message, { extensions: { code } });
    this.name = 'PublicError';
    this.code = code;
    if (options.cause !== undefined) this.cause = options.cause;
  }
}
