import type { ReactNode } from 'react';

/** A mark that is told by its words as well as by its colour. */
export function Flag({ colour, children }: { colour: 'red' | 'yellow' | 'grey'; children: ReactNode }) {
  return <span className={`tv-flag tv-flag-${colour}`}>{children}</span>;
}
