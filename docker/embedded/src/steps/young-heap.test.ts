import { youngHeap } from './young-heap.ts';

describe('the young heap of a part', () => {
  it('is what the house says, and what the user says for all of Node comes after it and counts', () => {
    expect(youngHeap(32, {})).toEqual({ NODE_OPTIONS: '--max-semi-space-size=32' });
    expect(youngHeap(32, { NODE_OPTIONS: '--max-semi-space-size=8' })).toEqual({
      NODE_OPTIONS: '--max-semi-space-size=32 --max-semi-space-size=8',
    });
  });
});
