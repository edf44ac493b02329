/** Something that can be stopped; `hurry` makes a stop under way end at once. */
export interface Stoppable {
  stop(): Promise<void> | void;
  hurry?(): void;
}

/** What has been started, so that it stops in the opposite order: who asks goes before who answers. */
export class StopOrder {
  #started: Stoppable[][] = [];
  #stopping: Promise<void> | undefined;
  #hurried = false;

  /** Notes what has been started. Things given in one call stop together. */
  add(...together: Stoppable[]): void {
    this.#started.push(together);
  }

  /** Stops everything; one that fails to stop does not keep the others. Called again, it answers the same promise. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  hurry(): void {
    this.#hurried = true;
    for (const stoppable of this.#started.flat()) stoppable.hurry?.();
  }

  async #stopAll(): Promise<void> {
    for (let together = this.#started.at(-1); together; together = this.#started.at(-1)) {
      const stopped = together.map(async (stoppable) => stoppable.stop());
      if (this.#hurried) this.hurry();
      await Promise.allSettled(stopped);
      this.#started.pop();
    }
  }
}
