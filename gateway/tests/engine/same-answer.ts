import type { Answer } from '../../src/engine/graph-engine.ts';

/** The same data in the same order. */
export const isSameData = (one: Answer, other: Answer): boolean =>
  JSON.stringify(one.data) === JSON.stringify(other.data);

/**
 * Whether an answer says nothing but what the whole answer says, though it may leave out some of it. Whole fields may be
 * left out as well: those of a fragment on a type, when the type of an object could not be found out.
 */
export function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null || part === undefined) return true;
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return part === whole;
  if (Array.isArray(part) && (!Array.isArray(whole) || part.length !== whole.length)) return false;
  const wholes = new Map<string, unknown>(Object.entries(whole));
  return Object.entries(part).every(([name, value]) => wholes.has(name) && isPartOf(value, wholes.get(name)));
}

/** Whether something is missing where an error says so. */
export function isMissingAt(data: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (data === null || data === undefined) return true;
  return step !== undefined && typeof data === 'object' && isMissingAt((data as Record<string, unknown>)[step], rest);
}
