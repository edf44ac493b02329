import { useSyncExternalStore } from 'react';
import { Notice } from './notice.tsx';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says that the machine has no network, so that nobody takes an old page for news. */
export function OfflineNotice() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  if (online) return null;
  return (
    <Notice kind="warning" heading="Du er ikke på nettet">
      <p>Det, du ser, kan være gammelt, og det, du skriver, bliver ikke gemt.</p>
    </Notice>
  );
}
