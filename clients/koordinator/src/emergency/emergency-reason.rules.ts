/** A reason is a sentence and not a word (rule A6). */
export const SHORTEST_REASON = 20;

/** What is wrong with a reason; null when it is long enough. */
export function reasonFault(reason: string): string | null {
  const written = reason.trim().length;
  return written < SHORTEST_REASON ? `Skriv mindst ${SHORTEST_REASON} tegn. Du har skrevet ${written}.` : null;
}
