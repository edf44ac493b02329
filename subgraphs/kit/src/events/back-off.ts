/** Waits longer after each failure in a row, with chance in it so that many do not come back at once. */
export function backOffMs(failures: number, { first = 100, longest = 5000 } = {}): number {
  const step = Math.min(longest, first * 2 ** Math.min(failures - 1, 16));
  return step / 2 + Math.random() * (step / 2);
}

/** A sleep that `wake` ends early; waking somebody who is awake makes the next sleep end at once. */
export class Alarm {
  #ring: (() => void) | undefined;
  #rang = false;

  wake(): void {
    this.#rang = true;
    this.#ring?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#rang) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#ring = undefined;
    this.#rang = false;
  }
}
