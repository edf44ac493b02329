/** Days without contact after which a citizen must be sought out (rule R03). */
export const SEEK_AFTER_DAYS = 14;

/** From half of it on the list warns. */
const WARN_AFTER_DAYS = SEEK_AFTER_DAYS / 2;

/** How worrying it is that nobody has seen a person for so many days; null is never, as far as the reader may know. */
export function concernOf(days: number | null): 'red' | 'yellow' | 'green' {
  if (days === null || days >= SEEK_AFTER_DAYS) return 'red';
  return days >= WARN_AFTER_DAYS ? 'yellow' : 'green';
}
