import { supportPhase } from './support.rules.ts';

describe('the phase of support', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 1],
    ['2026-08-23', '2026-11-22', 1],
    ['2026-08-22', '2026-11-22', 2],
    ['2026-05-22', '2026-11-22', 3],
  ])('begun %s is on %s in phase %i of critical time intervention', (startedOn, today, phase) => {
    expect(supportPhase('CTI', startedOn, today)).toBe(phase);
  });

  it('stays the last one after nine months, because nothing ends by itself', () => {
    expect(supportPhase('CTI', '2024-01-01', '2026-11-22')).toBe(3);
  });

  it('does not exist before the first day or under the methods without an end', () => {
    expect(supportPhase('CTI', null, '2026-11-22')).toBeNull();
    expect(supportPhase('CTI', '2026-12-01', '2026-11-22')).toBeNull();
    expect(supportPhase('ACT', '2024-01-01', '2026-11-22')).toBeNull();
  });
});
