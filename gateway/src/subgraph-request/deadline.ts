import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { SectorFault } from './sector-fault.ts';

export interface DeadlineOptions {
  sector: string;
  /** Unix milliseconds. */
  at: number;
  /** Fires when nobody waits for the whole operation any more. */
  abandoned: Abandonment;
}

export interface Deadline {
  signal: Abandonment;
  /** Must be called when the request is over, or timer and listener stay behind. */
  clear(): void;
}

/** A signal that fires at a time, or when the client leaves, and says which of the two it was. */
export function startDeadline({ sector, at, abandoned }: DeadlineOptions): Deadline {
  const signal = new Abandonment();
  const late = () => signal.abort(new SectorFault(sector, 'timed-out', 'deadline'));
  const left = () => signal.abort(new SectorFault(sector, 'client-left'));
  const timer = setTimeout(late, Math.max(0, at - Date.now()));
  abandoned.onAbort(left);
  if (abandoned.aborted) left();
  return {
    signal,
    clear() {
      clearTimeout(timer);
      abandoned.offAbort(left);
    },
  };
}
