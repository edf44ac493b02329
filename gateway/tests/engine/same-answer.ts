import type { Answer } from '../../src/engine/graph-engine.ts';

/** Objects as lists of their fields by name, for those who do not keep to the order GraphQL wants. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, below]) => [name, byName(below)]);
}

/** Each once: a sector that is down is told of by every request that would have gone there. */
const errorsOf = ({ errors = [] }: Answer): string[] =>
  [...new Set(errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`))].sort();

/** The same data in the same order. */
export const isSameData = (one: Answer, other: Answer): boolean =>
  JSON.stringify(one.data) === JSON.stringify(other.data);

/** The same data in whatever order, and errors of the same codes at the same places. */
export const isSameAnswer = (one: Answer, other: Answer): boolean =>
  JSON.stringify([byName(one.data), errorsOf(one)]) === JSON.stringify([byName(other.data), errorsOf(other)]);
