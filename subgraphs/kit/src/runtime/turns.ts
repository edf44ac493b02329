/** So many are begun whatever the process is doing. */
const AT_ONCE = 2;
/** A turn of the event loop that took less had nothing to do: who runs is waiting for somebody else. */
const IDLE_MILLISECONDS = 0.1;

/** Resolves when it is one's turn to begin, with what to call, once, when one is done. */
export type TakeTurn = () => Promise<() => void>;

/**
 * Lets work that is under way go before work that has not begun, first come, first begun. What is begun at the same time
 * finishes at the same time, and until then a process holds all of it: its collector copies the half of sixty answers
 * again and again, and everybody waits as long as the last one. Who waits for a database or a neighbour holds nobody up:
 * as soon as the event loop has nothing to do the next one begins.
 */
export function createTurns(): TakeTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  let lookedAt = 0;

  function look(): void {
    const now = performance.now();
    if (running < AT_ONCE || now - lookedAt < IDLE_MILLISECONDS) waiting.shift()?.();
    lookedAt = now;
    if (waiting.length > 0) setImmediate(look);
  }

  function leave(): void {
    running -= 1;
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(() => {
        running += 1;
        resolve(leave);
      });
      if (waiting.length === 1) setImmediate(look);
    });
}
