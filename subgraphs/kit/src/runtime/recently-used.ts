/** Keeps what was used last, and makes what it does not have. What could not be made is tried again. */
export function recentlyUsed<Value>(most: number) {
  const kept = new Map<string, Value>();
  return (name: string, make: () => Value): Value => {
    const value = kept.has(name) ? (kept.get(name) as Value) : make();
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.size > most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
