/** What the gateway sends to be turned into an entity: its type name, its key and what `@requires` asks for. */
export type Representation = Record<string, unknown>;
export type Entity = Record<string, unknown>;

/** A representation and the JSON it is sent as. */
export interface UniqueRepresentation {
  representation: Representation;
  text: string;
}

export interface UniqueRepresentations {
  unique: UniqueRepresentation[];
  /** For each asked position, the index of its representation in `unique`. */
  indexes: number[];
}

/**
 * The same entity asked for at several places is sent once: 25 citizens often share a handful of staff members. What has
 * the same identity is written only once.
 */
export function uniqueRepresentations<Item extends { identity: unknown }>(
  items: readonly Item[],
  write: (item: Item) => UniqueRepresentation,
): UniqueRepresentations {
  const unique: UniqueRepresentation[] = [];
  const indexOf = new Map<unknown, number>();
  const indexes = items.map((item) => {
    const known = indexOf.get(item.identity);
    if (known !== undefined) return known;
    indexOf.set(item.identity, unique.length);
    return unique.push(write(item)) - 1;
  });
  return { unique, indexes };
}

/** A copy that keeps even a property called `__proto__` a mere property. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]));
}

/**
 * Answers for each asked position again. A second use of an entity is a copy, because the executor merges later answers
 * into these objects and two places must not write into one.
 */
export function expandEntities(entities: readonly (Entity | null)[], indexes: readonly number[]): (Entity | null)[] {
  const used = new Set<number>();
  return indexes.map((index) => {
    const entity = entities[index] ?? null;
    if (!used.has(index)) {
      used.add(index);
      return entity;
    }
    return copy(entity) as Entity | null;
  });
}

/** Cuts a list into pieces of at most this size, in order. */
export const inPieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_unused, piece) =>
    items.slice(piece * size, (piece + 1) * size),
  );
