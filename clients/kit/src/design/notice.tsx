import type { ReactNode } from 'react';

interface NoticeProps {
  kind: 'info' | 'warning' | 'error' | 'success';
  heading?: string;
  /** Read out at once when it appears. For what came up by itself, not for what a page simply says. */
  urgent?: boolean;
  children: ReactNode;
}

const WORDS = { info: 'Information', warning: 'Advarsel', error: 'Fejl', success: 'Udført' };

/** A message of the design system. */
export function Notice({ kind, heading, urgent = kind === 'error' || kind === 'warning', children }: NoticeProps) {
  return (
    <div className={`alert alert-${kind}`} role={urgent ? 'alert' : undefined}>
      <span className={`icon icon-${kind} alert-icon`} role="img" aria-label={WORDS[kind]} />
      <div className="alert-body">
        {heading ? <p className="alert-heading">{heading}</p> : null}
        <div className="alert-text">{children}</div>
      </div>
    </div>
  );
}
