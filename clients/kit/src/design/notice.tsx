import type { ReactNode } from 'react';

interface NoticeProps {
  kind: 'info' | 'warning' | 'error' | 'success';
  heading?: string;
  children: ReactNode;
}

/** A message of the design system; errors and warnings are read out when they appear. */
export function Notice({ kind, heading, children }: NoticeProps) {
  const urgent = kind === 'error' || kind === 'warning';
  return (
    <div className={`alert alert-${kind} alert--show-icon`} role={urgent ? 'alert' : undefined}>
      <div className="alert-body">
        {heading ? <p className="alert-heading">{heading}</p> : null}
        <div className="alert-text">{children}</div>
      </div>
    </div>
  );
}
