import type { QueryPlan } from '@apollo/query-planner';

/** Where an engine finds plans that were made before, and leaves those it makes. What a plan is kept under is the engine's. */
export interface PlanStore {
  get(key: string): QueryPlan | undefined;
  set(key: string, plan: QueryPlan): unknown;
}

/** As many as operations are kept prepared. */
const KEPT_PLANS = 1000;
/** Of one operation. Ten variables by which it leaves something out are a thousand plans, and those are everybody's. */
const KEPT_VARIANTS = 32;

const SEPARATOR = '\n';

/** What one of several plans of an operation is kept under. */
export const variantKey = (operation: string, variant: string): string => `${operation}${SEPARATOR}${variant}`;

/** A key of another form is that of an operation's only plan. */
const operationOf = (key: string): string => key.split(SEPARATOR, 1)[0] ?? key;

/** A store that forgets what was not used for longest: of all plans, and before that of those of one operation. */
export function recentPlans(made: Iterable<readonly [string, QueryPlan]> = []): PlanStore {
  const kept = new Map<string, QueryPlan>();
  const variants = new Map<string, Set<string>>();

  function forget(key: string): void {
    kept.delete(key);
    const others = variants.get(operationOf(key));
    others?.delete(key);
    if (others?.size === 0) variants.delete(operationOf(key));
  }

  function set(key: string, plan: QueryPlan): void {
    forget(key);
    const operation = operationOf(key);
    const ofOperation = (variants.get(operation) ?? new Set()).add(key);
    variants.set(operation, ofOperation);
    kept.set(key, plan);
    const [oldestOfOperation] = ofOperation.size > KEPT_VARIANTS ? ofOperation : [];
    if (oldestOfOperation !== undefined) forget(oldestOfOperation);
    const [oldest] = kept.size > KEPT_PLANS ? kept.keys() : [];
    if (oldest !== undefined) forget(oldest);
  }

  for (const [key, plan] of made) set(key, plan);
  return {
    set,
    get(key) {
      const plan = kept.get(key);
      if (plan) set(key, plan);
      return plan;
    },
  };
}
