import { useState } from 'react';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';

/**
 * What stands in a form, kept by the tab under this key while it is written.
 * @returns it, how to change it, and how to forget it once it is sent or given up
 */
export function useDraft<Draft>(key: string, start: Draft): [Draft, (next: Draft) => void, () => void] {
  const [draft, setDraft] = useState(() => draftOf<Draft>(key) ?? start);
  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(key, next);
  };
  return [draft, change, () => dropDraft(key)];
}
