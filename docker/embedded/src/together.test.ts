import { setTimeout as sleep } from 'node:timers/promises';
import { together } from './together.ts';

describe('doing things together', () => {
  const never = new AbortController().signal;

  it('answers the results in the order of the works', async () => {
    await expect(
      together(
        never,
        () => sleep(10, 'slow'),
        async () => 2,
      ),
    ).resolves.toEqual(['slow', 2]);
  });

  it('tells the others when one fails, waits for them, and throws the first failure', async () => {
    const heard: string[] = [];
    const work = together(
      never,
      () => Promise.reject(new Error('first')),
      async (signal) => {
        await sleep(10_000, undefined, { signal }).catch(() => heard.push('told'));
        await sleep(10);
        heard.push('ended');
        throw new Error('second');
      },
    );
    await expect(work).rejects.toThrow('first');
    expect(heard).toEqual(['told', 'ended']);
  });
});
