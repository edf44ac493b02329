import { useEffect, useRef } from 'react';
import { Notice } from './notice.tsx';

/** Says that something is done, and takes the focus: what had it may have gone with the change. Null says nothing. */
export function DoneNotice({ words }: { words: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words !== null) place.current?.focus();
  }, [words]);
  return (
    <div role="status" ref={place} tabIndex={-1} className="tv-done">
      {words === null ? null : <Notice kind="success">{words}</Notice>}
    </div>
  );
}
