import type DataLoader from 'dataloader';

/** Follows a key that may be missing; the loader is not asked for nothing. */
export const loadOrNull = <Row>(loader: DataLoader<string, Row | null>, key: string | null): Promise<Row | null> =>
  key === null ? Promise.resolve(null) : loader.load(key);
