import { byDay, countBy, isOwn, type LogRow, lookUps } from './look-ups.rules.ts';

const row = (different: Partial<LogRow>): LogRow => ({
  id: 'e-1',
  at: '2026-11-22T10:00:30Z',
  unit: 'Hjemløseenheden',
  role: 'coordinator',
  purpose: 'coordination',
  basis: 'municipal-relation',
  dataClasses: ['identity'],
  activity: 'READ',
  outcome: 'ALLOWED',
  ...different,
});

describe('the rows of a read log', () => {
  it('are one look when the same unit asked several sectors at once', () => {
    const looks = lookUps([
      row({}),
      row({ id: 'e-2', at: '2026-11-22T10:00:29Z', basis: 'plan-municipal', dataClasses: ['plan', 'identity'] }),
      row({ id: 'e-3', at: '2026-11-22T10:00:28Z', outcome: 'MASKED', activity: 'WRITE' }),
    ]);
    expect(looks).toEqual([
      expect.objectContaining({
        id: 'e-1',
        rules: ['municipal-relation', 'plan-municipal'],
        dataClasses: ['identity', 'plan'],
        outcome: 'partly',
        wrote: true,
        emergency: false,
      }),
    ]);
  });

  it.each([
    ['another unit', { unit: 'F-ACT Amager' }],
    ['another role', { role: 'outreach' }],
    ['another purpose', { purpose: 'socialCase' }],
    ['a refusal', { outcome: 'DENIED' as const }],
    ['an emergency', { basis: 'emergency-municipal' }],
    ['another time', { at: '2026-11-22T09:30:00Z' }],
  ])('are a look of their own when it is %s', (_what, different) => {
    expect(lookUps([row({}), row({ id: 'e-2', ...different })])).toHaveLength(2);
  });

  it('are emergencies by their purpose or by their rule', () => {
    const [byPurpose, byRule, none] = lookUps([
      row({ purpose: 'emergency', basis: 'unspecified' }),
      row({ basis: 'emergency-health' }),
      row({}),
    ]);
    expect([byPurpose?.emergency, byRule?.emergency, none?.emergency]).toEqual([true, true, false]);
  });

  it('are one’s own when the person or whoever stands for them looked', () => {
    expect(['citizen', 'guardian', 'coordinator', null].map((role) => isOwn({ role }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('stand under their day, in the order they came', () => {
    const looks = lookUps([row({}), row({ id: 'e-2', at: '2026-11-21T10:00:00Z' })]);
    const days = byDay(looks, (at) => at.slice(0, 10));
    expect(days.map(([day, { length }]) => [day, length])).toEqual([
      ['2026-11-22', 1],
      ['2026-11-21', 1],
    ]);
  });

  it('are counted by who looked, the rest together', () => {
    expect(countBy(['a', 'b', 'b', 'c'], 1)).toEqual([
      ['b', 2],
      ['Andre', 2],
    ]);
    expect(countBy([], 3)).toEqual([]);
  });
});
