import { classOfWhereabouts, isAhead, refuseObservation, shelterOf } from './living-situation.rules.ts';

describe('an observation of where somebody stays', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it('may lie as little ahead as clocks differ', () => {
    expect(isAhead(new Date(now.getTime() + 60_000), now)).toBe(false);
    expect(isAhead(new Date(now.getTime() + 60_001), now)).toBe(true);
  });

  it('has no novel for a place', () => {
    expect(refuseObservation({ kind: 'SHELTER', place: 'x'.repeat(201) })).toMatchObject({ field: 'place' });
    expect(refuseObservation({ kind: 'SHELTER', area: 'x'.repeat(201) }, 'a.')).toMatchObject({ field: 'a.area' });
    expect(refuseObservation({ kind: 'SHELTER', place: 'Sundholm' })).toBeNull();
  });

  it('is kept apart for somebody under protection', () => {
    expect(classOfWhereabouts(true)).toBe('protectedAddress');
    expect(classOfWhereabouts(false)).toBe('contactInfo');
  });

  it('makes a case of the shelter whose own staff note it', () => {
    const henrik = { role: 'shelter', organisationId: 'sundholm' };
    expect(shelterOf('SHELTER', henrik)).toBe('sundholm');
    expect(shelterOf('NIGHT_CAFE', henrik)).toBeNull();
    expect(shelterOf('SHELTER', { ...henrik, role: 'outreach' })).toBeNull();
    expect(shelterOf('SHELTER', { ...henrik, organisationId: null })).toBeNull();
  });
});
