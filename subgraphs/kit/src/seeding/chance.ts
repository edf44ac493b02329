/** Numbers that look random and are the same on every machine, drawn by name so that a new draw moves no other. */
export class Chance {
  readonly #seed: number;

  constructor(seed: number | string) {
    this.#seed = typeof seed === 'number' ? seed : hash(0x811c9dc5, seed);
  }

  /** In [0, 1), the same for the same words. */
  draw(...words: (string | number)[]): number {
    let state = this.#seed;
    for (const word of words) state = hash(state, typeof word === 'number' ? `#${word}` : word);
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

/** FNV-1a over the characters. */
function hash(state: number, word: string): number {
  let value = state;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return Math.imul(value ^ 0x2d, 0x01000193) >>> 0;
}

/** Murmur3's last step: spreads a small difference over all bits. */
function finish(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
