const LONGEST_ALIAS = 30;
/** So many digits and more could be a day of birth, a CPR number or a telephone. */
const NUMBER = /\p{Nd}{6}/u;
/**
 * Whatever stands between digits and is no plain letter hides no number, also ½, ² and å: which of them the database's own
 * check takes for a letter depends on its locale, and what passes here must pass there.
 */
const BETWEEN = /[^A-Za-z\p{Nd}]/gu;

/** What somebody wants to be called, or null for nothing: anything but a number, however it is written. */
export function readAlias(text: string | null | undefined): { alias: string | null } | { outcome: 'poor-alias' } {
  const alias = text?.trim() || null;
  if (alias === null) return { alias };
  if ([...alias].length > LONGEST_ALIAS || NUMBER.test(alias.replace(BETWEEN, ''))) return { outcome: 'poor-alias' };
  return { alias };
}
