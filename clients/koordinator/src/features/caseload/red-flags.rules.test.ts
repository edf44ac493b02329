import { byUrgency, type CaseloadFacts, redFlags, urgencyOf } from './red-flags.rules.ts';

const calm: CaseloadFacts = {
  daysSinceLastContact: 2,
  contactsMissing: false,
  livingSituation: 'SHELTER',
  hasPlan: true,
  plansMissing: false,
  nextFollowUpOn: '2026-12-01',
  overdueTasks: 0,
  inHospital: false,
  onHold: false,
  today: '2026-11-22',
};
const told = (facts: Partial<CaseloadFacts>) =>
  redFlags({ ...calm, ...facts }).map(({ colour, text }) => `${colour}: ${text}`);

describe('the red flags', () => {
  it('are none where all is well', () => {
    expect(told({})).toEqual([]);
  });
  it('warn after a week without contact and turn red after two, or when the reader knows of none', () => {
    expect(told({ daysSinceLastContact: 7 })).toEqual(['yellow: Ikke set i 7 dage']);
    expect(told({ daysSinceLastContact: 14 })).toEqual(['red: Ikke set i 14 dage']);
    expect(told({ daysSinceLastContact: null })).toEqual(['red: Ingen kontakt, du kan se']);
  });
  it('say nothing of contact when nobody could tell', () => {
    expect(told({ daysSinceLastContact: null, contactsMissing: true })).toEqual([]);
  });
  it('send nobody out to look for somebody who is in hospital', () => {
    expect(told({ daysSinceLastContact: 40, inHospital: true })).toEqual(['yellow: Indlagt']);
  });
  it('tell of a missing plan, but not when the plan sector does not answer', () => {
    expect(told({ hasPlan: false, nextFollowUpOn: null })).toEqual(['yellow: Ingen plan, du kan se']);
    expect(told({ hasPlan: false, nextFollowUpOn: null, plansMissing: true })).toEqual([]);
  });
  it('tell of a follow-up that has passed, not of one today', () => {
    expect(told({ nextFollowUpOn: '2026-11-22' })).toEqual([]);
    expect(told({ nextFollowUpOn: '2026-11-21' })).toEqual(['red: Opfølgning overskredet']);
  });
  it('count what is over time', () => {
    expect([...told({ overdueTasks: 1 }), ...told({ overdueTasks: 3 })]).toEqual([
      'red: 1 opgave over tid',
      'red: 3 opgaver over tid',
    ]);
  });
  it('put a medicine hold first', () => {
    expect(told({ onHold: true, livingSituation: 'ROUGH_SLEEPING' })[0]).toBe('red: Medicin på pause');
  });
});

describe('how pressing a citizen is', () => {
  it('is told by the gravest flag', () => {
    const yellow = { colour: 'yellow', text: 'x' } as const;
    const red = { colour: 'red', text: 'x' } as const;
    expect([[], [yellow], [yellow, red]].map(urgencyOf)).toEqual(['calm', 'yellow', 'red']);
  });
});

describe('the order of the list', () => {
  it('puts the most pressing first', () => {
    const red = { colour: 'red', text: 'x' } as const;
    const list = [
      { flags: [], days: 3, name: 'Åse' },
      { flags: [], days: 3, name: 'Bo' },
      { flags: [red], days: 1, name: 'Carl' },
      { flags: [red], days: null, name: 'Dan' },
    ];
    expect(list.sort(byUrgency).map(({ name }) => name)).toEqual(['Dan', 'Carl', 'Bo', 'Åse']);
  });
});
