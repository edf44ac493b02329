const DAY = 86_400_000;

/**
 * @param {{ name: string }[]} mutants
 * @param {{ sample?: string, only?: string }} wish a sample begins at another place each day, so that all have their turn
 */
export function chooseSample(mutants, { sample, only }, now = Date.now()) {
  if (only) return mutants.filter(({ name }) => name.includes(only));
  if (!sample) return mutants;
  const count = Math.min(Number(sample), mutants.length);
  const first = (Math.floor(now / DAY) * count) % mutants.length;
  return [...mutants, ...mutants].slice(first, first + count);
}
