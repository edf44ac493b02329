import type { Disclosures } from '../access/disclosures.ts';
import { groupBy } from '../graphql/loaders.ts';

type Fetch<Row> = (keys: string[]) => Promise<readonly Row[]>;
type Rows = readonly object[];

/** Rows of so many keys are kept; a city's directory has some thousands. */
const MOST_KEYS = 20_000;

/**
 * What a subgraph knows about nobody's case (units, teams, offers, who works where), kept between operations. Only rows as
 * the database gave them: who may ask, and what is shown of them, is decided outside, for each operation.
 *
 * Nothing is kept while nobody hears of changes: see `listenForChanges`.
 */
export class Directory {
  readonly #kept = new Map<string, Rows>();
  #isHeard = false;
  /** How often everything was forgotten: what was read before must not be kept after. */
  #age = 0;

  /** The database tells of changes from now on. */
  hear(): void {
    this.forget();
    this.#isHeard = true;
  }

  /** It no longer does. */
  lose(): void {
    this.#isHeard = false;
    this.forget();
  }

  /** Something has changed. */
  forget(): void {
    this.#kept.clear();
    this.#age += 1;
  }

  /**
   * Makes a loader's `fetch` ask for those keys only whose rows are not kept. The rows must depend on the key and on `name`
   * alone, so a day they are of belongs into the name. An operation that writes reads for itself, and keeps nothing for
   * others: its changes may yet be taken back.
   */
  keeping<Row extends object>(
    name: string,
    disclosures: Pick<Disclosures, 'activity'>,
    fetch: Fetch<Row>,
    keyOf: (row: Row) => string,
  ): Fetch<Row> {
    return async (keys) => {
      if (!this.#isHeard || disclosures.activity === 'write') return fetch(keys);
      const age = this.#age;
      const known = new Map(keys.map((key) => [key, this.#kept.get(`${name} ${key}`)]));
      const missing = keys.filter((key) => !known.get(key));
      const fetched = groupBy(missing.length > 0 ? await fetch(missing) : [], keyOf);
      for (const key of missing) known.set(key, fetched.get(key) ?? []);
      if (age === this.#age) for (const key of missing) this.#keep(`${name} ${key}`, fetched.get(key) ?? []);
      // Copies: what one operation makes of a row is not for the others.
      return [...known.values()].flatMap((rows = []) => rows.map((row) => Object.assign({}, row) as Row));
    };
  }

  /** The common case: rows with their own `id`. */
  keepingById<Row extends { id: string }>(
    name: string,
    disclosures: Pick<Disclosures, 'activity'>,
    fetch: Fetch<Row>,
  ): Fetch<Row> {
    return this.keeping(name, disclosures, fetch, ({ id }) => id);
  }

  #keep(key: string, rows: Rows): void {
    this.#kept.set(key, rows);
    const [oldest] = this.#kept.size > MOST_KEYS ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
