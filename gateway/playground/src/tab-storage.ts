/** The part of Web Storage that GraphiQL uses. */
interface KeptTexts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
  readonly length: number;
}

/**
 * What GraphiQL remembers, apart for each person and purpose and only while the browser tab is open: variables and
 * history may name a citizen, and the next person here may not know them.
 */
export function tabStorage(owner: string, store: Storage = sessionStorage): KeptTexts {
  const prefix = `playground:${owner}:`;
  const ownKeys = () => Object.keys(store).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key) => store.getItem(prefix + key),
    setItem: (key, value) => store.setItem(prefix + key, value),
    removeItem: (key) => store.removeItem(prefix + key),
    clear: () => {
      for (const key of ownKeys()) store.removeItem(key);
    },
    get length() {
      return ownKeys().length;
    },
  };
}
