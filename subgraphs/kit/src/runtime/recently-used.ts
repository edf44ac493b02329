export interface Recent<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/** A map of at most so many; what was not used for longest goes first. */
export function recent<Value>(most: number, filling: Iterable<readonly [string, Value]> = []): Recent<Value> {
  const kept = new Map<string, Value>();
  function set(name: string, value: Value): void {
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.size > most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
  }
  for (const [name, value] of filling) set(name, value);
  return {
    set,
    get(name) {
      const value = kept.get(name);
      if (value !== undefined) set(name, value);
      return value;
    },
  };
}

/** Keeps what was used last, and makes what it does not have. What could not be made is tried again. */
export function recentlyUsed<Value>(most: number) {
  const kept = recent<{ value: Value }>(most);
  return (name: string, make: () => Value): Value => {
    const known = kept.get(name);
    if (known) return known.value;
    const value = make();
    kept.set(name, { value });
    return value;
  };
}
