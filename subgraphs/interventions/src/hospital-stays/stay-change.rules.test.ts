import { notificationOf, tells } from '../../tests/hospital-course.ts';
import type { MessageDraft } from '../medcom/compose-message.ts';
import { foldStay } from './stay.rules.ts';
import { changeOf, dischargedWithoutHome, seenAt } from './stay-change.rules.ts';

const after = (...drafts: MessageDraft[]) => foldStay(drafts.map(notificationOf));

const nothing = null;
const admitted = after(tells.admitted());
const onLeave = after(tells.admitted(), tells.onLeave());
const home = after(tells.admitted(), tells.discharged());
const neverBack = after(tells.admitted(), tells.onLeave(), tells.discharged());
const dead = after(tells.admitted(), tells.dead());
const cancelled = after(tells.admitted(), tells.admittedCancelled());

describe('what a stay’s new picture means to others', () => {
  it.each([
    ['a first message', nothing, admitted, 'ADMITTED'],
    ['a discharge nobody had heard the beginning of', nothing, home, 'DISCHARGED'],
    ['a leave', admitted, onLeave, 'ON_LEAVE'],
    ['a return', onLeave, admitted, 'RETURNED'],
    ['a discharge', admitted, home, 'DISCHARGED'],
    ['a death', admitted, dead, 'DECEASED'],
    ['an admission taken back', admitted, cancelled, 'CANCELLED'],
    ['a discharge taken back', home, admitted, 'REVISED'],
    ['a discharge taken back during a leave', home, onLeave, 'REVISED'],
    ['another time', admitted, { ...admitted, startedAt: '2026-11-02T09:00:00.000Z' }, 'REVISED'],
  ])('is told for %s', (_what, before, now, change) => {
    expect(changeOf(before, now)).toBe(change);
  });

  it('is nothing when nothing changed', () => {
    expect(changeOf(admitted, { ...admitted, toldAt: '2026-11-30T00:00:00.000Z' } as typeof admitted)).toBeNull();
  });
});

describe('having been seen', () => {
  const now = new Date('2026-11-22T10:00:00Z');

  it('follows from coming, going and coming back; who is discharged while away was seen when they went', () => {
    expect(seenAt('ADMITTED', admitted, now)).toBe(admitted.startedAt);
    expect(seenAt('ON_LEAVE', onLeave, now)).toBe(onLeave.leaveFrom);
    expect(seenAt('RETURNED', admitted, now)).toBe(admitted.toldAt);
    expect(seenAt('DISCHARGED', home, now)).toBe(home.endedAt);
    expect(seenAt('DISCHARGED', neverBack, now)).toBe(onLeave.leaveFrom);
    for (const change of ['REVISED', 'DECEASED', 'CANCELLED'] as const) expect(seenAt(change, dead, now)).toBeNull();
  });

  it('is no later than the message that tells it, and no later than now', () => {
    const startedAt = '2062-11-02T07:00:00.000Z';
    expect(seenAt('ADMITTED', { ...admitted, startedAt }, now)).toBe(admitted.toldAt);
    expect(seenAt('ADMITTED', { ...admitted, startedAt, toldAt: startedAt }, now)).toBe(now.toISOString());
    expect(seenAt('RETURNED', { ...admitted, toldAt: startedAt }, now)).toBe(now.toISOString());
  });
});

describe('a discharge without a home', () => {
  it('is told by our own living situation: a bed in a shelter is no home', () => {
    expect(dischargedWithoutHome('FINISHED', 'SHELTER')).toBe(true);
    expect(dischargedWithoutHome('FINISHED', 'FUNCTIONALLY_HOMELESS')).toBe(true);
    expect(dischargedWithoutHome('FINISHED', 'OWN_HOME')).toBe(false);
  });

  it('is not told of somebody in the house, somebody dead, or when nobody knows where they stay', () => {
    expect(dischargedWithoutHome('IN_PROGRESS', 'SHELTER')).toBeNull();
    expect(dischargedWithoutHome('DECEASED', 'SHELTER')).toBeNull();
    expect(dischargedWithoutHome('FINISHED', null)).toBeNull();
  });
});
