import { decideSuccession } from './succession.rules.ts';

const region = { id: 'old', validFrom: '2007-01-01', validTo: null };
const successor = { id: 'new', validFrom: '2027-01-01', validTo: null };
const lastDay = '2026-12-31';

describe('decideSuccession', () => {
  it('lets a successor begin on the day after the last one', () => {
    expect(decideSuccession(region, { lastDay, successor })).toEqual({ outcome: 'end' });
  });

  it('leaves no day without anybody in charge', () => {
    const late = { ...successor, validFrom: '2027-01-02' };
    expect(decideSuccession(region, { lastDay, successor: late }).outcome).toBe('unfit-successor');
  });

  it('lets nobody succeed themselves, nor somebody unknown or with an end of their own', () => {
    for (const unfit of [region, null, { ...successor, validTo: '2030-12-31' }])
      expect(decideSuccession(region, { lastDay, successor: unfit }).outcome).toBe('unfit-successor');
  });

  it('ends nothing twice, and nothing before it began', () => {
    expect(decideSuccession({ ...region, validTo: lastDay }, { lastDay, successor }).outcome).toBe('has-end');
    expect(decideSuccession(region, { lastDay: '2006-12-31', successor }).outcome).toBe('ends-before-it-begins');
  });
});
