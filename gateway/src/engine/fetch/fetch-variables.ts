import { ownValue, put } from '../json-object.ts';

/** The variables one fetch uses, as far as the client gave them. */
export function pickVariables(
  names: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    const value = ownValue(given, name);
    if (value !== undefined) put(picked, name, value);
  }
  return picked;
}
