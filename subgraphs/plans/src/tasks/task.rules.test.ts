import { decideComplete, nextWorkingDay, seekBy } from './task.rules.ts';

describe('decideComplete', () => {
  it('completes an open task', () => {
    expect(decideComplete({ state: 'OPEN', kind: 'FOLLOW_UP' }, null)).toBe('complete');
  });
  it('ends outreach only with what came of it (R03)', () => {
    expect(decideComplete({ state: 'OPEN', kind: 'OUTREACH' }, ' ')).toBe('outcome-missing');
    expect(decideComplete({ state: 'OPEN', kind: 'OUTREACH' }, 'Fundet ved Hovedbanen.')).toBe('complete');
  });
  it('completes nothing twice', () => {
    expect(decideComplete({ state: 'DONE', kind: 'OTHER' }, null)).toBe('not-open');
  });
});

describe('when somebody who stayed away is to be sought', () => {
  it('is the same evening for a morning appointment', () => {
    expect(seekBy(new Date('2026-11-23T09:00:00Z')).toISOString()).toBe('2026-11-23T19:00:00.000Z');
  });
  it('is the next noon for one late in the day', () => {
    expect(seekBy(new Date('2026-11-23T15:30:00Z')).toISOString()).toBe('2026-11-24T11:00:00.000Z');
  });
});

describe('the next working day', () => {
  it('skips the weekend', () => {
    expect(nextWorkingDay(new Date('2026-11-20T10:00:00Z')).toISOString()).toBe('2026-11-23T15:00:00.000Z');
    expect(nextWorkingDay(new Date('2026-11-23T10:00:00Z')).toISOString()).toBe('2026-11-24T15:00:00.000Z');
  });

  it('skips public holidays, and the weekend between them', () => {
    expect(nextWorkingDay(new Date('2026-04-01T10:00:00Z')).toISOString()).toBe('2026-04-07T14:00:00.000Z');
    expect(nextWorkingDay(new Date('2026-12-24T10:00:00Z')).toISOString()).toBe('2026-12-28T15:00:00.000Z');
  });
});
