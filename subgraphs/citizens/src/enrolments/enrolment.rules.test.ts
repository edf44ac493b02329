import { decideEnd, decideEnrolment, type EndFacts, type EnrolFacts, presentEnrolment } from './enrolment.rules.ts';

const finished = { id: 'før', state: 'FINISHED', parallelToId: null, isContinued: false } as const;
const running = { id: 'nu', state: 'ACTIVE', parallelToId: null, isContinued: false } as const;

describe('taking somebody in', () => {
  const facts: EnrolFacts = {
    criteria: ['CANNOT_KEEP_ORDINARY_HELP'],
    reason: 'Ses på gaden hver nat og tager ikke imod andet.',
    deceasedOn: null,
    chain: [],
  };

  it('needs one criterion, whichever it is, and asks nothing about psychiatric treatment (rule R18)', () => {
    for (const criterion of ['HOMELESS', 'FREQUENT_ADMISSIONS', 'PROSTITUTION', 'CRIME'])
      expect(decideEnrolment({ ...facts, criteria: [criterion] })).toEqual({ outcome: 'enrol', previousId: null });
    expect(decideEnrolment({ ...facts, criteria: [] })).toEqual({ outcome: 'no-criterion-met' });
  });

  it('continues the last enrolment of somebody who was here before (rules R09, R17)', () => {
    const chain = [finished, { ...finished, id: 'længe før' }];
    expect(decideEnrolment({ ...facts, chain })).toEqual({ outcome: 'enrol', previousId: 'før' });
  });

  it('continues none that another continues already, and takes the person in all the same', () => {
    const continued = { ...finished, id: 'taget', isContinued: true };
    expect(decideEnrolment({ ...facts, chain: [continued, finished] })).toEqual({
      outcome: 'enrol',
      previousId: 'før',
    });
    expect(decideEnrolment({ ...facts, chain: [continued] })).toEqual({ outcome: 'enrol', previousId: null });
  });

  it('points at the enrolment that runs instead of making a second one', () => {
    for (const state of ['PLANNED', 'WAITLIST', 'ACTIVE', 'ON_HOLD'] as const)
      expect(decideEnrolment({ ...facts, chain: [{ ...running, state }, finished] })).toEqual({
        outcome: 'already-enrolled',
        enrolmentId: 'nu',
      });
  });

  it('asks for a judgement in words, and takes nobody in who has died', () => {
    expect(decideEnrolment({ ...facts, reason: 'Ja' })).toMatchObject({ field: 'reason' });
    expect(decideEnrolment({ ...facts, reason: 'x'.repeat(4001) })).toMatchObject({ field: 'reason' });
    expect(decideEnrolment({ ...facts, deceasedOn: '2026-11-01' })).toMatchObject({ field: 'citizenId' });
  });
});

describe('the enrolment that speaks for somebody', () => {
  it('is one that runs before one that ended, and no imported double', () => {
    const double = { ...running, id: 'dobbelt', parallelToId: 'nu' };
    expect(presentEnrolment([double, running, finished])).toBe(running);
    expect(presentEnrolment([double, finished])).toBe(double);
    expect(presentEnrolment([finished])).toBe(finished);
    expect(presentEnrolment([])).toBeNull();
  });
});

describe('ending an enrolment', () => {
  const aftercare = { medicine: 'Hos egen læge', socialSituation: 'Har bolig', followUpOn: '2026-12-01' };
  const facts: EndFacts = {
    state: 'ACTIVE',
    currentVersion: 4,
    version: 4,
    reason: 'NEED_CEASED',
    assessment: 'Klarer sig med almindelig hjælp.',
    aftercare,
    today: '2026-11-22',
  };

  it('takes an assessment and a plan for the time after (rules R04, R05)', () => {
    expect(decideEnd(facts)).toEqual({ outcome: 'end', aftercare });
    expect(decideEnd({ ...facts, aftercare: null })).toEqual({ outcome: 'aftercare-missing' });
    expect(decideEnd({ ...facts, assessment: 'Slut' })).toMatchObject({ field: 'assessment' });
  });

  it('asks for no follow-up of the dead', () => {
    expect(decideEnd({ ...facts, reason: 'DECEASED', aftercare: null })).toEqual({ outcome: 'end', aftercare: null });
  });

  it('wants somebody to follow up after today, and to know the medicine and the home', () => {
    const wrong = (part: object) => decideEnd({ ...facts, aftercare: { ...aftercare, ...part } });
    expect(wrong({ followUpOn: '2026-11-22' })).toMatchObject({ field: 'aftercare.followUpOn' });
    expect(wrong({ medicine: ' ' })).toMatchObject({ field: 'aftercare.medicine' });
    expect(wrong({ socialSituation: '' })).toMatchObject({ field: 'aftercare.socialSituation' });
  });

  it('is possible once, and only on what was read', () => {
    expect(decideEnd({ ...facts, state: 'FINISHED' })).toEqual({ outcome: 'enrolment-not-running' });
    expect(decideEnd({ ...facts, version: 3 })).toEqual({ outcome: 'stale-version', currentVersion: 4 });
  });
});
