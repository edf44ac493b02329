import { draftFaults, emptyDraft, endOfDay, longestDay } from './consent-draft.rules.ts';

const today = '2026-11-22';
const whole = { ...emptyDraft(today), recipientIds: ['o-1'], dataClasses: ['HEALTH' as const] };

describe('a consent that is being written', () => {
  it('begins with half a year and nobody', () => {
    expect(emptyDraft(today)).toEqual({ recipientIds: [], dataClasses: [], purpose: null, lastDay: '2027-05-21' });
  });

  it('lacks who may see and what, until both are chosen', () => {
    expect(Object.keys(draftFaults(emptyDraft(today), today))).toEqual(['recipientIds', 'dataClasses']);
    expect(draftFaults(whole, today)).toEqual({});
  });

  it.each(['2026-11-21', '2027-11-22', ''])('cannot end on »%s«', (lastDay) => {
    expect(Object.keys(draftFaults({ ...whole, lastDay }, today))).toEqual(['lastDay']);
  });

  it('holds a year at most, the last day to its end', () => {
    expect(longestDay(today)).toBe('2027-11-21');
    expect(draftFaults({ ...whole, lastDay: longestDay(today) }, today)).toEqual({});
    const year = 365 * 86_400_000;
    expect(Date.parse(endOfDay(longestDay(today))) - Date.parse(`${today}T00:00:00`)).toBeLessThanOrEqual(year);
  });
});
