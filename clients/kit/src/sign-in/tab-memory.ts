/** What is kept for the person who is signed in, in this tab alone: the next person may sit at the same machine. */
const PREFIX = 'tvaers.tab.';

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const changed of listeners) changed();
};

export function keepForTab(key: string, text: string): void {
  sessionStorage.setItem(PREFIX + key, text);
  tell();
}

export const readFromTab = (key: string): string | null => sessionStorage.getItem(PREFIX + key);

/** Forgets one thing. */
export function dropFromTab(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
  tell();
}

/** Forgets everything: the sign-in that it belonged to begins or ends. */
export function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  tell();
}

/** Calls back when something was kept or forgotten; answers how to stop listening. */
export function onTabMemory(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
