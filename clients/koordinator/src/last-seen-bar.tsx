import { daysAgo } from '@tvaers/client-kit/design/danish-dates.ts';
import { concernOf, SEEK_AFTER_DAYS } from './seen.rules.ts';

/** Days that the whole bar stands for. */
const FULL_DAYS = 2 * SEEK_AFTER_DAYS;

interface LastSeenBarProps {
  /** Null when nobody ever saw the person, or the reader may not know. */
  days: number | null;
}

/** How long ago somebody saw the person, as a bar that grows towards and past the day on which one must go out. */
export function LastSeenBar({ days }: LastSeenBarProps) {
  const filled = days === null ? 100 : (Math.min(days, FULL_DAYS) / FULL_DAYS) * 100;
  return (
    <div className="ko-seen">
      <p className="ko-seen-words">
        <span className="tv-quiet">Sidst set</span>{' '}
        <strong>{days === null ? 'ingen kontakt, du kan se' : daysAgo(days)}</strong>
      </p>
      <svg className="ko-seen-bar" width="100%" height="12" aria-hidden="true" focusable="false">
        <rect className="ko-seen-track" width="100%" height="12" rx="6" />
        <rect className={`ko-seen-${concernOf(days)}`} width={`${Math.max(filled, 3)}%`} height="12" rx="6" />
        <rect className="ko-seen-limit" x="50%" width="2" height="12" />
      </svg>
    </div>
  );
}
