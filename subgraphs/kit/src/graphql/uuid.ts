const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every entity key is a UUID. Anything else names nothing; PostgreSQL would break the whole transaction over it. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
