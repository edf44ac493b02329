/** Numbers that look random and are the same on every machine, drawn by name so that a new draw moves no other. */
export class Chance {
  readonly #seed: number;

  constructor(seed: number | string) {
    this.#seed = typeof seed === 'number' ? seed : hash(0x811c9dc5, seed);
  }

  /** In [0, 1), the same for the same words. */
  draw(...words: (string | number)[]): number {
    let state = this.#seed;
    for (const word of words) state = typeof word === 'number' ? hashNumber(state, word) : hash(state, word);
    return finish(state) / 0x1_0000_0000;
  }

  /** True in `share` of the cases. */
  happens(share: number, ...words: (string | number)[]): boolean {
    return this.draw(...words) < share;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number, ...words: (string | number)[]): number {
    return from + Math.floor(this.draw(...words) * (to - from + 1));
  }

  pick<Item>(items: readonly Item[], ...words: (string | number)[]): Item {
    const item = items[Math.floor(this.draw(...words) * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
}

const PRIME = 0x01000193;
const mix = (state: number, code: number): number => Math.imul(state ^ code, PRIME);
const endOfWord = (state: number): number => mix(state, 0x2d) >>> 0;

/** FNV-1a over the characters. */
function hash(state: number, word: string): number {
  let value = state;
  for (let index = 0; index < word.length; index++) value = mix(value, word.charCodeAt(index));
  return endOfWord(value);
}

/** The same as of `#` and the digits, without making a string for each of a million draws. */
const hashNumber = (state: number, value: number): number =>
  value >= 0 && value === (value | 0) ? endOfWord(mixDigits(mix(state, 0x23), value)) : hash(state, `#${value}`);

const mixDigits = (state: number, value: number): number =>
  mix(value < 10 ? state : mixDigits(state, (value / 10) | 0), 0x30 + (value % 10));

/** Murmur3's last step: spreads a small difference over all bits. */
function finish(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
