export interface Breaker {
  /** Whether a request may be sent now. Answering yes while half open makes the caller the one probe. */
  mayAsk(): boolean;
  /** The subgraph answered something, or refused at once: either way nobody waits for it. */
  answered(): void;
  timedOut(): void;
  /** Whether the subgraph is left alone, but for a probe now and then. */
  isOpen(): boolean;
}

export interface BreakerOptions {
  /** Time-outs in a row after which the subgraph is not asked for a while. */
  threshold: number;
  /** How long, in milliseconds, before one request may try again. */
  pause: number;
  now?: () => number;
}

/**
 * Keeps a hung subgraph from costing every request its whole deadline. It is about waiting and not about errors: a
 * subgraph that refuses at once, or answers with a fault, costs nobody time and is back the moment it works again.
 */
export function createBreaker({ threshold, pause, now = Date.now }: BreakerOptions): Breaker {
  let timeOutsInARow = 0;
  let nextProbeAt = 0;

  return {
    mayAsk() {
      if (timeOutsInARow < threshold) return true;
      if (now() < nextProbeAt) return false;
      nextProbeAt = now() + pause;
      return true;
    },
    answered() {
      timeOutsInARow = 0;
    },
    timedOut() {
      timeOutsInARow += 1;
      nextProbeAt = now() + pause;
    },
    isOpen: () => timeOutsInARow >= threshold,
  };
}
