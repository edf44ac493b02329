import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import type { Exchange } from './exchange.ts';
import { takeTurns } from './take-turns.ts';

/** Keeps the event loop busy for a millisecond, as the work of others does. */
function compute(): void {
  const end = performance.now() + 1;
  while (performance.now() < end);
}

describe('takeTurns', () => {
  let waiting = 0;
  let mostWaiting = 0;
  const figures = {
    turnAwaited() {
      waiting += 1;
      mostWaiting = Math.max(mostWaiting, waiting);
      return () => {
        waiting -= 1;
      };
    },
  };

  it('lets what is under way be answered before more than one other begins', async () => {
    let underWay = 0;
    let most = 0;
    const http = throughSteps(takeTurns(figures), async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turns = 0; turns < 5; turns += 1) {
        compute();
        await turn();
      }
      underWay -= 1;
    });
    const answers = await Promise.all(Array.from({ length: 12 }, () => http.get('/')));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(most).toBe(2);
    expect({ waiting, someWaited: mostWaiting > 2 }).toEqual({ waiting: 0, someWaited: true });
  });

  it('passes the turn of a client on who has left while waiting', async () => {
    const step = takeTurns(figures);
    const gone = { response: Object.assign(new EventEmitter(), { destroyed: true }) } as unknown as Exchange;
    let passed = 0;
    for (let one = 0; one < 5; one += 1) void Promise.resolve(step(gone)).then(() => (passed += 1));
    for (let turns = 0; turns < 20; turns += 1) {
      compute();
      await turn();
    }
    expect(passed).toBe(5);
  });
});
