/** Every code a client may meet in `extensions.code`. ERRORS.md says the same to people, and a test keeps the two equal. */
export const ERROR_CODES = {
  UNAUTHENTICATED: { retryable: false, message: 'Sign in: the request carries no valid access token.' },
  FORBIDDEN: { retryable: false, message: 'Your role does not have this operation.' },
  BAD_USER_INPUT: { retryable: false, message: 'A value in the request is not valid.' },
  GRAPHQL_PARSE_FAILED: { retryable: false, message: 'The document is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { retryable: false, message: 'The document does not fit the schema.' },
  BAD_REQUEST: { retryable: false, message: 'The HTTP request is not a GraphQL request.' },
  OPERATION_TOO_LARGE: { retryable: false, message: 'The operation is larger than the limits allow.' },
  PERSISTED_QUERY_REQUIRED: { retryable: false, message: 'Only registered documents are accepted here.' },
  PERSISTED_QUERY_NOT_FOUND: { retryable: false, message: 'No registered document has this hash.' },
  SUBGRAPH_UNAVAILABLE: { retryable: true, message: 'A sector cannot be reached right now; its part is missing.' },
  SUBGRAPH_TIMEOUT: { retryable: true, message: 'A sector took too long; its part is missing.' },
  FACTS_STALE: { retryable: true, message: 'A sector has not heard recently enough who may see what.' },
  RATE_LIMITED: { retryable: true, message: 'Too many requests; wait a little.' },
  INTERNAL_SERVER_ERROR: { retryable: true, message: 'Something went wrong on our side.' },
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
