import { tokenBuckets } from './token-buckets.ts';

describe('token buckets', () => {
  let clock = 0;
  const sixtyAMinute = () => tokenBuckets(60, 3, () => clock);
  const takeAll = (buckets: ReturnType<typeof sixtyAMinute>, name: string) => {
    let taken = 0;
    for (; buckets.wait(name) === 0; taken += 1) buckets.take(name);
    return taken;
  };

  it('give as many at once as they hold, and say how long the next one takes', () => {
    const buckets = sixtyAMinute();
    expect(takeAll(buckets, 'karen')).toBe(3);
    expect(buckets.wait('karen')).toBeCloseTo(1_000);
  });

  it('fill with time, and never above the brim', () => {
    const buckets = sixtyAMinute();
    takeAll(buckets, 'karen');
    clock += 2_000;
    expect(takeAll(buckets, 'karen')).toBe(2);
    clock += 3_600_000;
    expect(takeAll(buckets, 'karen')).toBe(3);
  });

  it('are one for each name', () => {
    const buckets = sixtyAMinute();
    takeAll(buckets, 'karen');
    expect(buckets.wait('mads')).toBe(0);
  });

  it('ask no more than their whole for what was taken beyond it', () => {
    const buckets = sixtyAMinute();
    for (let taken = 0; taken < 100; taken += 1) buckets.take('karen');
    expect(buckets.wait('karen')).toBeCloseTo(1_000);
  });
});
