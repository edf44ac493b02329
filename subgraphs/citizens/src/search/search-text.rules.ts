const SHORTEST = 2;
const LONGEST = 100;

/** A personal number as people write it; the digits behind the hyphen are no word of their own. */
const HYPHENED_NUMBER = /(\d{6})-([0-9A-Z]{4})(?![0-9A-Z])/gi;

/** What to look for, with personal numbers in one piece; null when it is too short to mean anybody, or too long. */
export function searchText(search: string): string | null {
  const asked = search.trim();
  const letters = asked.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < SHORTEST || asked.length > LONGEST) return null;
  return asked.replace(HYPHENED_NUMBER, '$1$2');
}
