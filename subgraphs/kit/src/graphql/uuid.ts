const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Every entity key is a UUID, in small letters as PostgreSQL answers it. Anything else names nothing; PostgreSQL would break
 * the whole transaction over it, and a row found by another spelling would be nobody's: loaders and gateway compare texts.
 */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The spelling in which an id is known here, of one that a person may have written. */
export function spelledId(id: string): string {
  const small = id.toLowerCase();
  return isUuid(small) ? small : id;
}
