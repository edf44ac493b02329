import { decideSuccession } from './succession.rules.ts';

const region = { id: 'old', validFrom: '2007-01-01', validTo: null };
const successor = { id: 'new', validFrom: '2027-01-01', validTo: null };
const lastDay = '2026-12-31';

describe('decideSuccession', () => {
  it('lets a successor begin on the day after the last one', () => {
    expect(decideSuccession(region, { lastDay, successor, isOwnUnit: false })).toEqual({ outcome: 'end' });
  });

  it('leaves no day without anybody in charge', () => {
    const late = { ...successor, validFrom: '2027-01-02' };
    expect(decideSuccession(region, { lastDay, successor: late, isOwnUnit: false }).outcome).toBe('unfit-successor');
  });

  it('lets nobody succeed themselves, nor somebody unknown or with an end of their own', () => {
    for (const unfit of [region, null, { ...successor, validTo: '2030-12-31' }])
      expect(decideSuccession(region, { lastDay, successor: unfit, isOwnUnit: false }).outcome).toBe('unfit-successor');
  });

  it('puts no organisation above its own parent', () => {
    expect(decideSuccession(region, { lastDay, successor, isOwnUnit: true }).outcome).toBe('unfit-successor');
  });

  it('ends nothing twice, and nothing before it began', () => {
    expect(decideSuccession({ ...region, validTo: lastDay }, { lastDay, successor, isOwnUnit: false }).outcome).toBe(
      'has-end',
    );
    expect(decideSuccession(region, { lastDay: '2006-12-31', successor, isOwnUnit: false }).outcome).toBe(
      'ends-before-it-begins',
    );
  });
});
