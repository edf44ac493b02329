import { createRetryBudget } from './retry-budget.ts';

describe('createRetryBudget', () => {
  /** How many of so many requests, all of which fail, are tried again. */
  const retriesOf = (requests: number, budget = createRetryBudget()) => {
    let retries = 0;
    for (let count = 0; count < requests; count += 1) {
      budget.asked();
      if (budget.mayRetry()) retries += 1;
    }
    return retries;
  };

  it('lets the first request be tried again, and then one in ten', () => {
    expect([1, 10, 11, 100, 1_000].map((requests) => retriesOf(requests))).toEqual([1, 1, 2, 10, 100]);
  });

  it('saves up no more than for the last hundred requests', () => {
    const budget = createRetryBudget();
    for (let count = 0; count < 5_000; count += 1) budget.asked();
    let retries = 0;
    while (budget.mayRetry()) retries += 1;
    expect(retries).toBe(10);
  });
});
