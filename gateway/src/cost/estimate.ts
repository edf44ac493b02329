export type Variables = Readonly<Record<string, unknown>>;

/** A number, or one that hangs on the variables of a request. What is known beforehand is worked out once. */
export type Estimate = number | ((variables: Variables) => number);

export const amountOf = (estimate: Estimate, variables: Variables): number =>
  typeof estimate === 'number' ? estimate : estimate(variables);

export function sumOf(estimates: readonly Estimate[]): Estimate {
  const known = estimates.filter((one) => typeof one === 'number').reduce((total, one) => total + one, 0);
  const open = estimates.filter((one) => typeof one !== 'number');
  if (open.length === 0) return known;
  return (variables) => open.reduce((total, one) => total + one(variables), known);
}

export function productOf(one: Estimate, other: Estimate): Estimate {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => amountOf(one, variables) * amountOf(other, variables);
}
