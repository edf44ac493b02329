export interface RetryBudget {
  /** Told of each request, whether or not it will be tried again. */
  asked(): void;
  /** Whether a request may be tried again. Answering yes spends from the budget. */
  mayRetry(): boolean;
}

/** One request in so many may be tried again. */
const REQUESTS_FOR_A_RETRY = 10;
/** Requests longer ago than these do not count: a quiet night is no reason for a storm in the morning. */
const REMEMBERED_REQUESTS = 100;

/**
 * Keeps retries from making a bad moment of a sector worse: of its last hundred requests no more than ten are sent twice.
 * The first one of all may be tried again.
 */
export function createRetryBudget(): RetryBudget {
  let saved = REQUESTS_FOR_A_RETRY - 1;

  return {
    asked() {
      saved = Math.min(saved + 1, REMEMBERED_REQUESTS);
    },
    mayRetry() {
      if (saved < REQUESTS_FOR_A_RETRY) return false;
      saved -= REQUESTS_FOR_A_RETRY;
      return true;
    },
  };
}
