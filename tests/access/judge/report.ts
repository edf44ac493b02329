/** What the sweep has found wrong, equal faults together. */
export class Faults {
  readonly #counts = new Map<string, { count: number; first: string }>();

  /** `kind` is what faults have in common, `example` where this one was seen. */
  add(kind: string, example: string): void {
    const known = this.#counts.get(kind);
    if (known) known.count += 1;
    else this.#counts.set(kind, { count: 1, first: example });
  }

  get size(): number {
    return this.#counts.size;
  }

  list(): string[] {
    return [...this.#counts]
      .sort(([, one], [, other]) => other.count - one.count)
      .map(([kind, { count, first }]) => `${kind} (${count} times, first ${first})`);
  }
}

/** The figures of one run, one a line. */
export const figures = (rows: Record<string, string | number>): string =>
  Object.entries(rows)
    .map(([name, value]) => `  ${name.padEnd(34)}${value}`)
    .join('\n');
