import { ERROR_CODES, type ErrorCode } from '@tvaers/contract/error-codes';

/** A request that is turned away before GraphQL sees it. Its message is shown, so it says nothing from inside. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: ErrorCode,
    message: string = ERROR_CODES[code].message,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
