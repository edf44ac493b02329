/** Values by the name of their placeholder. */
export type PlaceholderValues = Readonly<Record<string, string | number | null>>;

const PLACEHOLDER = /^\{\{(\w+)\}\}$/;

/** Puts values where variables name a placeholder; one that nobody can fill becomes null, for the person to fill in. */
export function fillPlaceholders(variables: unknown, values: PlaceholderValues): unknown {
  if (typeof variables === 'string') {
    const name = PLACEHOLDER.exec(variables)?.[1];
    return name === undefined ? variables : (values[name] ?? null);
  }
  if (Array.isArray(variables)) return variables.map((entry) => fillPlaceholders(entry, values));
  if (variables !== null && typeof variables === 'object') {
    return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, fillPlaceholders(value, values)]));
  }
  return variables;
}
