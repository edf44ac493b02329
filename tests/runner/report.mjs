/** How long ago `since` was, for people. */
export function took(since) {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

export const heading = (title) => `\n== ${title} ${'='.repeat(Math.max(0, 74 - title.length))}`;

/** The last line, which outside scripts read. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
