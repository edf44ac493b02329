import { createBreaker } from './breaker.ts';

describe('createBreaker', () => {
  let clock = 0;
  const newBreaker = () => createBreaker({ threshold: 3, pause: 1_000, now: () => clock });
  const openBreaker = () => {
    const breaker = newBreaker();
    for (let count = 0; count < 3; count += 1) breaker.timedOut();
    return breaker;
  };
  beforeEach(() => {
    clock = 0;
  });

  it('lets everybody ask until three in a row have waited in vain', () => {
    const breaker = newBreaker();
    breaker.timedOut();
    breaker.timedOut();
    breaker.answered();
    breaker.timedOut();
    breaker.timedOut();
    expect(breaker.mayAsk()).toBe(true);
    breaker.timedOut();
    expect(breaker.mayAsk()).toBe(false);
  });

  it('lets one ask after each pause, and the others not yet', () => {
    const breaker = openBreaker();
    clock = 1_000;
    expect([breaker.mayAsk(), breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false, false]);
    clock = 2_000;
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false]);
  });

  it('lets everybody ask again once somebody was answered', () => {
    const breaker = openBreaker();
    breaker.answered();
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, true]);
  });
});
