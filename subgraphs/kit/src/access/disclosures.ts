import { ACCESS_OUTCOMES, type AccessActivity, type AccessOutcome } from '@tvaers/contract/access-log';
import { classesIn, type DataClass } from '@tvaers/contract/data-classes';

/**
 * What one operation has shown so far: a bit mask of data classes for each citizen, and apart from it what it has held
 * back. Filled field by field, so cheap.
 */
export class Disclosures {
  readonly #masks = {
    allowed: new Map<string, number>(),
    masked: new Map<string, number>(),
    denied: new Map<string, number>(),
  };
  #activity: AccessActivity = 'read';

  add(citizenId: string, mask: number, outcome: AccessOutcome = 'allowed'): void {
    const masks = this.#masks[outcome];
    const before = masks.get(citizenId);
    if (before === undefined) masks.set(citizenId, mask);
    else if ((before | mask) !== before) masks.set(citizenId, before | mask);
  }

  /** The operation changes something: mutation fields say so before they run. */
  noteWrite(): void {
    this.#activity = 'write';
  }

  get activity(): AccessActivity {
    return this.#activity;
  }

  /** Rows that the log will get: one for each citizen and outcome. */
  get size(): number {
    return this.#masks.allowed.size + this.#masks.masked.size + this.#masks.denied.size;
  }

  list(): { citizenId: string; dataClasses: DataClass[]; outcome: AccessOutcome }[] {
    return ACCESS_OUTCOMES.flatMap((outcome) =>
      [...this.#masks[outcome]].map(([citizenId, mask]) => ({ citizenId, dataClasses: classesIn(mask), outcome })),
    );
  }
}
