import { setTimeout as sleep } from 'node:timers/promises';
import { StopOrder } from './stop-order.ts';

describe('stopping', () => {
  const recorder = () => {
    const heard: string[] = [];
    const stoppable = (name: string, ms = 0) => ({
      async stop() {
        heard.push(`${name} stops`);
        await sleep(ms);
        heard.push(`${name} stopped`);
      },
      hurry: () => void heard.push(`${name} hurries`),
    });
    return { heard, stoppable };
  };

  it('goes against the order of starting, and stops together what started together', async () => {
    const { heard, stoppable } = recorder();
    const order = new StopOrder();
    order.add(stoppable('database'));
    order.add(stoppable('citizens', 20), stoppable('plans'));
    order.add(stoppable('gateway', 10));

    await Promise.all([order.stop(), order.stop()]);

    expect(heard).toEqual([
      ...['gateway stops', 'gateway stopped', 'citizens stops', 'plans stops', 'plans stopped', 'citizens stopped'],
      ...['database stops', 'database stopped'],
    ]);
  });

  it('goes on when something fails to stop', async () => {
    const { heard, stoppable } = recorder();
    const order = new StopOrder();
    order.add(stoppable('database'));
    order.add({ stop: () => Promise.reject(new Error('stuck')) });
    await order.stop();
    expect(heard).toEqual(['database stops', 'database stopped']);
  });

  it('hurries what has not stopped yet', async () => {
    const { heard, stoppable } = recorder();
    const order = new StopOrder();
    order.add(stoppable('database'));
    order.add(stoppable('gateway', 20));
    const stopped = order.stop();
    order.hurry();
    await stopped;
    expect(heard.slice(0, 3)).toEqual(['gateway stops', 'database hurries', 'gateway hurries']);
  });
});
