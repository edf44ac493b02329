/** Something a person at the terminal can put right: the message is one sentence that says what happened and what to do. */
export class HouseProblem extends Error {
  override name = 'HouseProblem';
}

/** The code of a system error such as EACCES or ENOSPC, or undefined. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
