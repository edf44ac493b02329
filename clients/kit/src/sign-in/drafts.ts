/**
 * What somebody is writing, kept in this tab until it is sent or given up, so that a sign-in that runs out takes it from
 * nobody. It is for whoever wrote it: the next person at the machine finds nothing, and neither does anybody much later.
 */
const PREFIX = 'tvaers.draft.';
const LONGEST_MS = 30 * 60_000;

interface Kept {
  owner: string;
  /** Milliseconds since 1970. */
  at: number;
  draft: unknown;
}

/** Who sits here; nothing is kept for nobody. */
let owner: string | null = null;

/** Says who has signed in. What somebody else was writing is forgotten, and so is what has lain for half an hour. */
export function draftsBelongTo(subject: string, now = Date.now()): void {
  owner = subject;
  for (const key of keptKeys()) if (!isTheirs(read(key), now)) sessionStorage.removeItem(key);
}

export function keepDraft(key: string, draft: unknown, now = Date.now()): void {
  if (owner !== null) sessionStorage.setItem(PREFIX + key, JSON.stringify({ owner, at: now, draft } satisfies Kept));
}

/** What was being written there; null when nothing was, or not by whoever sits here now. */
export function draftOf<Draft>(key: string, now = Date.now()): Draft | null {
  const kept = read(PREFIX + key);
  return kept !== null && isTheirs(kept, now) ? (kept.draft as Draft) : null;
}

export const dropDraft = (key: string): void => sessionStorage.removeItem(PREFIX + key);

/** Forgets everything: whoever signs out leaves nothing behind. */
export function forgetDrafts(): void {
  for (const key of keptKeys()) sessionStorage.removeItem(key);
}

const keptKeys = (): string[] => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));

const read = (key: string): Kept | null => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;

const isTheirs = (kept: Kept | null, now: number): boolean =>
  kept !== null && kept.owner === owner && now - kept.at <= LONGEST_MS;
