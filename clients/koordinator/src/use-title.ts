import { useEffect } from 'react';

/** Names the page in the browser's tab, which is the first thing a screen reader says of it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Tværs koordinator`;
  }, [title]);
}
