import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { createBulkhead } from './bulkhead.ts';
import { SectorFault } from './sector-fault.ts';

const never = new Abandonment();
const outcome = (result: Promise<unknown>) => result.catch((fault: { reason: string }) => fault.reason);

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  const one = {
    begun: false,
    end,
    does() {
      one.begun = true;
      return ended;
    },
  };
  return one;
}

describe('createBulkhead', () => {
  const newBulkhead = (patience = 60_000) => createBulkhead({ sector: 'plans', atOnce: 2, queued: 2, patience });
  const begin = (bulkhead = newBulkhead(), count = 5) => {
    const works = Array.from({ length: count }, work);
    const results = works.map(({ does }) => outcome(bulkhead.within(never, does)));
    return { bulkhead, works, results, begun: () => works.map((one) => one.begun) };
  };
  const endAll = async ({ works, results }: ReturnType<typeof begin>) => {
    for (const { end } of works) end();
    await Promise.all(results);
  };

  it('lets so many ask at once, so many wait, and says at once that it is busy to the next', async () => {
    const all = begin();
    expect(await all.results[4]).toBe('busy');
    expect(all.begun()).toEqual([true, true, false, false, false]);
    await endAll(all);
  });

  it('gives a place that becomes free to who has waited longest', async () => {
    const all = begin(newBulkhead(), 4);
    all.works[1]?.end();
    await all.results[1];
    expect(all.begun()).toEqual([true, true, true, false]);
    await endAll(all);
    expect(await Promise.all(all.results)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('has all its places again when work failed or was refused', async () => {
    const bulkhead = newBulkhead();
    const fail = () => Promise.reject(Object.assign(new Error(), { reason: 'failed' }));
    for (let time = 0; time < 3; time += 1) expect(await outcome(bulkhead.within(never, fail))).toBe('failed');
    await endAll(begin(bulkhead));
    const again = begin(bulkhead);
    expect(await again.results[4]).toBe('busy');
    expect(again.begun()).toEqual([true, true, false, false, false]);
    await endAll(again);
  });

  it('lets nobody wait beyond its patience', async () => {
    const all = begin(newBulkhead(20), 3);
    expect(await all.results[2]).toBe('busy');
    expect(all.begun()).toEqual([true, true, false]);
    await endAll(all);
  });

  it('gives the place in the queue of one who leaves to another', async () => {
    const all = begin(newBulkhead(), 3);
    const client = new Abandonment();
    const leaving = work();
    const left = outcome(all.bulkhead.within(client, leaving.does));
    client.abort(new SectorFault('plans', 'client-left'));
    expect(await left).toBe('client-left');
    const later = begin(all.bulkhead, 1);
    await endAll(all);
    await endAll(later);
    expect(await later.results[0]).toBe('done');
    expect(leaving.begun).toBe(false);
  });
});
