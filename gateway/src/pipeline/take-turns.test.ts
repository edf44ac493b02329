import { setImmediate as turn } from 'node:timers/promises';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import { takeTurns } from './take-turns.ts';

describe('takeTurns', () => {
  it('lets what is under way be answered before more than one other begins', async () => {
    let underWay = 0;
    let most = 0;
    const http = throughSteps(takeTurns(), async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turns = 0; turns < 5; turns += 1) {
        const end = performance.now() + 1;
        while (performance.now() < end);
        await turn();
      }
      underWay -= 1;
    });
    const answers = await Promise.all(Array.from({ length: 12 }, () => http.get('/')));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(most).toBe(2);
  });
});
