import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const LOOKS = {
  red: { badge: 'badge-error', icon: 'error' },
  yellow: { badge: 'badge-warning', icon: 'warning' },
  green: { badge: 'badge-success', icon: 'success' },
  grey: { badge: '', icon: null },
} as const;

/** A mark that is told by its words and its picture as well as by its colour. */
export function Flag({ colour, children }: { colour: keyof typeof LOOKS; children: ReactNode }) {
  const { badge, icon } = LOOKS[colour];
  return (
    <span className={`badge ${badge} tv-flag tv-flag-${colour}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
