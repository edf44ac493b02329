import type { ExecutionResult } from 'graphql';

interface Cost {
  estimate: number;
  budget: number;
}

const isCost = (value: unknown): value is Cost =>
  typeof value === 'object' && value !== null && 'estimate' in value && 'budget' in value;

const number = (value: unknown): string => Number(value).toLocaleString('en-GB');

/** What the gateway expected an operation to cost, for people; null when its answer does not say. */
export function costInWords({ extensions }: ExecutionResult): string | null {
  const cost = extensions?.cost;
  if (!isCost(cost)) return null;
  const expected = `Expected to cost ${number(cost.estimate)}`;
  return cost.estimate > cost.budget
    ? `${expected}: more than the ${number(cost.budget)} your role may spend on one operation. Ask for shorter lists.`
    : `${expected} of the ${number(cost.budget)} your role may spend on one operation.`;
}
