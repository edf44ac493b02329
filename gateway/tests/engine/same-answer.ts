import type { Answer } from '../../src/engine/graph-engine.ts';

/** The same data in the same order. */
export const isSameData = (one: Answer, other: Answer): boolean =>
  JSON.stringify(one.data) === JSON.stringify(other.data);

/** Whether an answer says nothing but what the whole answer says, though it may leave out some of it. */
export function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null || part === undefined) return true;
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return part === whole;
  const [parts, wholes] = [Object.entries(part), new Map<string, unknown>(Object.entries(whole))];
  if (Array.isArray(part) !== Array.isArray(whole) || parts.length !== wholes.size) return false;
  return parts.every(([name, value]) => wholes.has(name) && isPartOf(value, wholes.get(name)));
}

/** Whether something is missing where an error says so. */
export function isMissingAt(data: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (data === null || data === undefined) return true;
  return step !== undefined && typeof data === 'object' && isMissingAt((data as Record<string, unknown>)[step], rest);
}
