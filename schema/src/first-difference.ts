/** Number of the first line in which two texts differ, counted from 1; null when they are the same. */
export function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const [ours, theirs] = [one.split('\n'), other.split('\n')];
  const length = Math.max(ours.length, theirs.length);
  return Array.from({ length }, (_line, index) => index).findIndex((index) => ours[index] !== theirs[index]) + 1;
}
