import type { QueryPlan } from '@apollo/query-planner';
import { recentPlans, variantKey } from './plan-store.ts';

const plan: QueryPlan = { kind: 'QueryPlan' };
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('the plans that are kept', () => {
  it('of an operation with a thousand of them push out none of another', () => {
    const plans = recentPlans(numbers(900).map((number) => [variantKey(`operation ${number}`, ''), plan]));
    for (const number of numbers(1024)) plans.set(variantKey('bomb', `${number}`), plan);
    expect(numbers(900).filter((number) => !plans.get(variantKey(`operation ${number}`, '')))).toEqual([]);
  });

  it('of one operation are those that were used last', () => {
    const plans = recentPlans();
    for (const number of numbers(32)) plans.set(variantKey('one', `${number}`), plan);
    expect(plans.get(variantKey('one', '0'))).toBe(plan);
    plans.set(variantKey('one', 'another'), plan);
    const isKept = (variant: string) => plans.get(variantKey('one', variant)) !== undefined;
    expect(['0', '1', '2', 'another'].map(isKept)).toEqual([true, false, true, true]);
  });

  it('are a thousand, also under keys of another engine', () => {
    const plans = recentPlans(numbers(1001).map((number) => [`key ${number}`, plan]));
    expect([plans.get('key 0'), plans.get('key 1')]).toEqual([undefined, plan]);
  });
});
