import type { KnownOperation, KnownOperations } from './known-operation.ts';

export interface HotOperations {
  /** Called for every operation that was carried out. */
  note(operation: KnownOperation): void;
  /** The most used first. */
  all: KnownOperations;
}

interface Use {
  operation: KnownOperation;
  times: number;
}

/** More than all operations of our front-ends together. */
const KEPT = 200;
/** Characters. A document beyond is nobody's daily work, and would be kept in full. */
const LONGEST = 20_000;

/**
 * Remembers what is asked most, so that a new graph can be prepared for it. Old fame fades: whenever the list has grown
 * to twice its size, the less used half is forgotten and the rest counts half.
 */
export function hotOperations(kept = KEPT): HotOperations {
  const uses = new Map<string, Use>();

  /** Of those used equally often, what was used last comes first. */
  const mostUsed = () => [...uses].reverse().sort(([, one], [, other]) => other.times - one.times);

  function forget(): void {
    const remembered = mostUsed().slice(0, kept).reverse();
    uses.clear();
    for (const [key, { operation, times }] of remembered) uses.set(key, { operation, times: Math.ceil(times / 2) });
  }

  return {
    note({ document, name }) {
      if (document.length > LONGEST) return;
      const key = `${name ?? ''} ${document}`;
      const use = uses.get(key) ?? { operation: { document, name }, times: 0 };
      use.times += 1;
      uses.delete(key);
      uses.set(key, use);
      if (uses.size >= 2 * kept) forget();
    },
    all: () =>
      mostUsed()
        .slice(0, kept)
        .map(([, { operation }]) => operation),
  };
}
