import { isOverdue } from './board.rules.ts';

describe('an entry on the board', () => {
  it('is in time on the last day of its review, and red the day after', () => {
    expect(isOverdue('2026-11-22', '2026-11-22')).toBe(false);
    expect(isOverdue('2026-11-22', '2026-11-23')).toBe(true);
  });
});
