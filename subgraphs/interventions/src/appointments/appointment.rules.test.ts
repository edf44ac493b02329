import { classOfBooking, decideBooking, decideMissed } from './appointment.rules.ts';

const now = new Date('2026-11-22T10:00:00Z');

describe('a no-show', () => {
  const past = new Date('2026-11-22T09:00:00Z');

  it('is noted for a booked time that has begun', () => {
    expect(decideMissed({ state: 'BOOKED', startsAt: past, now })).toEqual({ outcome: 'note' });
    expect(decideMissed({ state: 'BOOKED', startsAt: now, now })).toEqual({ outcome: 'note' });
  });

  it('is not noted before the time has begun', () => {
    const ahead = new Date('2026-11-22T10:00:01Z');
    expect(decideMissed({ state: 'BOOKED', startsAt: ahead, now })).toEqual({ outcome: 'not-yet-due' });
  });

  it.each(['FULFILLED', 'NO_SHOW', 'CANCELLED'] as const)('is not noted for a time that is %s', (state) => {
    expect(decideMissed({ state, startsAt: past, now })).toEqual({ outcome: 'not-open' });
  });
});

describe('a booking', () => {
  const facts = {
    title: 'Samtale med sygeplejerske',
    place: null,
    startsAt: new Date('2026-11-23T10:00:00Z'),
    organisationId: 'an organisation',
    now,
  };

  it('is a time ahead with a title, somewhere', () => {
    expect(decideBooking(facts)).toEqual({ outcome: 'book' });
    expect(decideBooking({ ...facts, startsAt: new Date('2028-11-22T10:00:00Z') })).toEqual({ outcome: 'book' });
  });

  it.each([
    ['title', { title: '  ' }],
    ['title', { title: 'x'.repeat(201) }],
    ['place', { place: 'x'.repeat(201) }],
    ['startsAt', { startsAt: now }],
    ['startsAt', { startsAt: new Date('2028-11-22T10:00:00.001Z') }],
    ['organisationId', { organisationId: null }],
  ])('names %s as what is wrong with it', (field, change) => {
    expect(decideBooking({ ...facts, ...change })).toEqual({ outcome: 'invalid', field });
  });
});

describe('what kind of knowledge an agreed time is', () => {
  it('is that of the course it is part of, whoever agrees it', () => {
    expect(classOfBooking('coordinator', { dataClass: 'substance' })).toBe('substance');
    expect(classOfBooking('clinic', { dataClass: 'socialCase' })).toBe('socialCase');
  });

  it.each([
    ['coordinator', 'socialCase'],
    ['outreach', 'socialCase'],
    ['fact', 'health'],
    ['clinic', 'health'],
    ['socialNurse', 'health'],
  ] as const)('is for a time that stands alone and a %s agrees: %s', (role, dataClass) => {
    expect(classOfBooking(role, null)).toBe(dataClass);
  });
});
