interface ProgressProps {
  done: number;
  of: number;
  /** What is counted, as in »2 af 3 handlinger udført«. */
  what: string;
}

/** How much of something is done, as a bar and in words. */
export function Progress({ done, of, what }: ProgressProps) {
  return (
    <div className="ko-progress">
      <p className="tv-quiet">
        {done} af {of} {what}
      </p>
      <svg className="ko-progress-bar" width="100%" height="8" aria-hidden="true" focusable="false">
        <rect className="ko-progress-track" width="100%" height="8" rx="4" />
        <rect className="ko-progress-done" width={`${of === 0 ? 0 : (done / of) * 100}%`} height="8" rx="4" />
      </svg>
    </div>
  );
}
