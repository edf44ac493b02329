import { classesIn, type DataClass } from '@tvaers/contract/data-classes';

/** What one operation has shown so far: a bit mask of data classes for each citizen. Filled field by field, so cheap. */
export class Disclosures {
  readonly #masks = new Map<string, number>();

  add(citizenId: string, mask: number): void {
    const before = this.#masks.get(citizenId);
    if (before === undefined) this.#masks.set(citizenId, mask);
    else if ((before | mask) !== before) this.#masks.set(citizenId, before | mask);
  }

  get size(): number {
    return this.#masks.size;
  }

  list(): { citizenId: string; dataClasses: DataClass[] }[] {
    return [...this.#masks].map(([citizenId, mask]) => ({ citizenId, dataClasses: classesIn(mask) }));
  }
}
