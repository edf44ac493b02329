/** Something a person at the terminal can put right: the message is one sentence that says what happened and what to do. */
export class HouseProblem extends Error {
  override name = 'HouseProblem';
}

/** The code of a system error such as EACCES or ENOSPC, or undefined. */
export function systemCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
