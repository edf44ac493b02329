import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { createTurns } from './turns.ts';

/** Keeps the event loop busy, as the work of others does. */
function compute(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** So many turns of the event loop, none of them idle. */
async function busy(turns: number): Promise<void> {
  for (let one = 0; one < turns; one += 1) {
    compute(1);
    await turn();
  }
}

describe('turns', () => {
  it('begin in the order in which they were asked for', async () => {
    const take = createTurns();
    const begun: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (one) => {
        const leave = await take();
        begun.push(one);
        leave();
      }),
    );
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('begin two at a time while there is work to do, and the next when one is done', async () => {
    const take = createTurns();
    const leaves: (() => void)[] = [];
    for (let one = 0; one < 5; one += 1) void take().then((leave) => leaves.push(leave));
    await busy(20);
    expect(leaves).toHaveLength(2);
    leaves[0]?.();
    await busy(20);
    expect(leaves).toHaveLength(3);
  });

  it('begin all when those that run wait for somebody else', async () => {
    const take = createTurns();
    let begun = 0;
    for (let one = 0; one < 20; one += 1) void take().then(() => (begun += 1));
    await sleep(200);
    expect(begun).toBe(20);
  });

  it('leave no work behind where nobody waits', async () => {
    const looked = jest.spyOn(globalThis, 'setImmediate');
    (await createTurns()())();
    await sleep(50);
    expect(looked).toHaveBeenCalledTimes(1);
    looked.mockRestore();
  });
});
