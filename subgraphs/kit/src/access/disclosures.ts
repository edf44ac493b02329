import { ACCESS_OUTCOMES, type AccessActivity, type AccessOutcome } from '@tvaers/contract/access-log';

/** What the log will say of one citizen: the classes, as a mask, and what became of the read. */
export interface Disclosure {
  citizenId: string;
  mask: number;
  outcome: AccessOutcome;
}

function note(masks: Map<string, number>, citizenId: string, mask: number): number {
  const all = (masks.get(citizenId) ?? 0) | mask;
  masks.set(citizenId, all);
  return all;
}

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
  /** What was noted last, since the fields of a row come one after the other. */
  #lastCitizen = '';
  #lastMask = 0;
  #activity: AccessActivity = 'read';

  add(citizenId: string, mask: number, outcome: AccessOutcome = 'allowed'): void {
    if (outcome !== 'allowed') note(this.#masks[outcome], citizenId, mask);
    else if (citizenId !== this.#lastCitizen || (this.#lastMask & mask) !== mask) {
      this.#lastCitizen = citizenId;
      this.#lastMask = note(this.#masks.allowed, citizenId, mask);
    }
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

  *list(): Generator<Disclosure> {
    for (const outcome of ACCESS_OUTCOMES)
      for (const [citizenId, mask] of this.#masks[outcome]) yield { citizenId, mask, outcome };
  }
}
