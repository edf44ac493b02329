import {
  ARRIVED,
  BISPEBJERG,
  ELSEWHERE,
  notificationOf,
  tells,
  utc,
  WENT_HOME,
  WENT_ON_LEAVE,
} from '../../tests/hospital-course.ts';
import type { MessageDraft } from '../medcom/compose-message.ts';
import { foldStay } from './stay.rules.ts';

const stay = (...drafts: MessageDraft[]) => foldStay(drafts.map(notificationOf));

describe('a stay', () => {
  it('runs from the arrival at the ward, not from the message about it', () => {
    expect(stay(tells.admitted())).toEqual({
      ...{
        state: 'IN_PROGRESS',
        class: 'INPATIENT',
        startedAt: utc(ARRIVED),
        endedAt: null,
        leaveFrom: null,
        awaySince: null,
      },
      ...{
        hospitalName: BISPEBJERG.name,
        hospitalSorIds: [BISPEBJERG.sorId],
        toldAt: utc('2026-11-02T08:05:00+01:00'),
      },
    });
  });

  it('is an emergency while the person is in the emergency department', () => {
    expect(stay(tells.emergency())).toMatchObject({ state: 'IN_PROGRESS', class: 'EMERGENCY' });
  });

  it('is on leave from when the person went, and in progress again when they are back', () => {
    const onLeave = [tells.admitted(), tells.onLeave()];
    expect(stay(...onLeave)).toMatchObject({ state: 'ON_LEAVE', leaveFrom: utc(WENT_ON_LEAVE) });
    expect(stay(...onLeave, tells.back())).toMatchObject({ state: 'IN_PROGRESS', leaveFrom: null });
  });

  it('is finished when the person left the hospital', () => {
    expect(stay(tells.admitted(), tells.discharged())).toMatchObject({ state: 'FINISHED', endedAt: utc(WENT_HOME) });
  });

  it('is finished when somebody is discharged who never came back from leave, though the encounter is still on leave', () => {
    const awayStill = tells.discharged({ status: 'onleave', leave: { start: WENT_ON_LEAVE } });
    const finished = { state: 'FINISHED', endedAt: utc(WENT_HOME), leaveFrom: null, awaySince: utc(WENT_ON_LEAVE) };
    expect(stay(tells.admitted(), tells.onLeave(), awayStill)).toMatchObject(finished);
    expect(stay(awayStill)).toMatchObject(finished);
    expect(stay(tells.admitted(), tells.onLeave(), tells.back(), tells.discharged()).awaySince).toBeNull();
  });

  it('ends when the message happened where a sender leaves the end out', () => {
    const { end: _end, ...discharged } = tells.discharged();
    expect(stay(tells.admitted(), discharged).endedAt).toBe(utc(discharged.occurred));
  });
});

describe('a death', () => {
  const diedAt = utc('2026-11-10T04:00:00+01:00');

  it('is told by the patient and the encounter, whatever the activity code says', () => {
    expect(stay(tells.admitted(), tells.dead())).toMatchObject({ state: 'DECEASED', endedAt: diedAt });
    const onLeave = tells.dead({ activity: 'start-leave-inpatient', leave: { start: WENT_ON_LEAVE } });
    expect(stay(tells.admitted(), tells.onLeave(), onLeave)).toMatchObject({ state: 'DECEASED', leaveFrom: null });
  });

  it.each(['revise-admit-inpatient', 'cancel-discharge-inpatient-home', 'cancel-start-leave-inpatient'])(
    'repeats the code before it, which may be %s',
    (activity) => {
      const picture = stay(tells.admitted(), tells.onLeave(), tells.dead({ activity }));
      expect(picture).toMatchObject({ state: 'DECEASED', endedAt: diedAt });
    },
  );

  it('has another time when it is told again', () => {
    const end = '2026-11-10T03:20:00+01:00';
    const again = tells.dead({ messageId: 'RE_MORS', end, occurred: '2026-11-10T05:00:00+01:00' });
    expect(stay(tells.admitted(), tells.dead(), again)).toMatchObject({ state: 'DECEASED', endedAt: utc(end) });
  });

  it.each(['discharge-inpatient-home', 'cancel-discharge-inpatient-home', 'start-leave-inpatient'])(
    'that is taken back leaves the person where the encounter says, whether both repeat %s',
    (activity) => {
      const picture = stay(tells.admitted(), tells.dead({ activity }), tells.deathCancelled({ activity }));
      expect(picture).toMatchObject({ state: 'IN_PROGRESS', endedAt: null });
    },
  );

  it('may be the first that is heard of a person, dead on arrival', () => {
    expect(stay(tells.dead({ end: ARRIVED }))).toMatchObject({ state: 'DECEASED', endedAt: utc(ARRIVED) });
  });

  it('stands when the paperwork of the discharge comes after it', () => {
    expect(stay(tells.admitted(), tells.dead(), tells.discharged())).toMatchObject({
      state: 'DECEASED',
      endedAt: diedAt,
    });
  });

  it('is undone by a message that says so, back to what was before', () => {
    expect(stay(tells.admitted(), tells.dead(), tells.deathCancelled())).toMatchObject({
      state: 'IN_PROGRESS',
      endedAt: null,
    });
    const stillOnLeave = tells.deathCancelled({ status: 'onleave', leave: { start: WENT_ON_LEAVE } });
    expect(stay(tells.admitted(), tells.dead(), stillOnLeave).state).toBe('ON_LEAVE');
  });
});

describe('a revision', () => {
  const later = '2026-11-02T09:15:00+01:00';

  it('replaces the time and the department of the admission', () => {
    const revised = tells.admittedRevised({ start: later, hospital: ELSEWHERE });
    expect(stay(tells.admitted(), revised)).toMatchObject({ startedAt: utc(later), hospitalName: ELSEWHERE.name });
  });

  it('of the admission does not end the leave the person is on', () => {
    const revised = tells.admittedRevised({ start: later, occurred: '2026-11-07T16:00:00+01:00' });
    expect(stay(tells.admitted(), tells.onLeave(), revised)).toMatchObject({
      state: 'ON_LEAVE',
      startedAt: utc(later),
    });
  });

  it('of the department counts for what was told before it', () => {
    const revised = tells.admittedRevised({ hospital: ELSEWHERE, occurred: '2026-11-07T16:00:00+01:00' });
    const picture = stay(tells.admitted(), tells.onLeave(), revised);
    expect(picture).toMatchObject({ state: 'ON_LEAVE', hospitalName: ELSEWHERE.name });
  });

  it('replaces the time of the discharge', () => {
    const picture = stay(tells.admitted(), tells.discharged(), tells.dischargedRevised());
    expect(picture).toMatchObject({ state: 'FINISHED', endedAt: utc('2026-11-12T09:30:00+01:00') });
  });

  it('is believed when what it revises never came', () => {
    expect(stay(tells.admittedRevised())).toMatchObject({ state: 'IN_PROGRESS', startedAt: utc(ARRIVED) });
  });
});

describe('a cancellation', () => {
  it('of the admission cancels the stay, also when the admission had been revised or never came', () => {
    const cancelled = { state: 'CANCELLED', endedAt: null, leaveFrom: null };
    expect(stay(tells.admitted(), tells.admittedCancelled())).toMatchObject(cancelled);
    expect(stay(tells.admitted(), tells.admittedRevised(), tells.admittedCancelled())).toMatchObject(cancelled);
    expect(stay(tells.admittedCancelled())).toMatchObject(cancelled);
  });

  it('of the admission to a ward leaves the emergency visit before it', () => {
    const picture = stay(tells.emergency(), tells.admitted(), tells.admittedCancelled());
    expect(picture).toMatchObject({ state: 'IN_PROGRESS', class: 'EMERGENCY' });
  });

  it('of the discharge puts the person back in the house', () => {
    const discharged = [tells.admitted(), tells.discharged()];
    expect(stay(...discharged, tells.dischargedCancelled())).toMatchObject({ state: 'IN_PROGRESS', endedAt: null });
  });

  it('of a discharge counts when the sender marks the message itself as the error', () => {
    const marked = tells.dischargedCancelled({ status: 'entered-in-error' });
    expect(stay(tells.admitted(), tells.discharged(), marked)).toMatchObject({ state: 'IN_PROGRESS', endedAt: null });
    expect(stay(marked)).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('of a leave has the person in the house, and of the return on leave', () => {
    expect(stay(tells.admitted(), tells.onLeave(), tells.leaveCancelled()).state).toBe('IN_PROGRESS');
    const back = [tells.admitted(), tells.onLeave(), tells.back()];
    expect(stay(...back, tells.backCancelled())).toMatchObject({ state: 'ON_LEAVE', leaveFrom: utc(WENT_ON_LEAVE) });
  });
});

describe('moving on within a stay', () => {
  it('from the emergency department to a ward is one stay from the first arrival', () => {
    const picture = stay(tells.emergency(), tells.admitted());
    expect(picture).toMatchObject({ class: 'INPATIENT', startedAt: utc('2026-11-02T02:00:00+01:00') });
    expect(stay(tells.emergency(), tells.admitted(), tells.discharged())).toMatchObject({
      ...{ state: 'FINISHED', startedAt: utc('2026-11-02T02:00:00+01:00') },
    });
  });

  it('to a ward nobody told of yet keeps the first arrival', () => {
    const picture = stay(tells.emergency(), tells.discharged());
    expect(picture).toMatchObject({ state: 'FINISHED', startedAt: utc('2026-11-02T02:00:00+01:00') });
  });

  it('to another hospital is one stay that is there now', () => {
    const moved = tells.admitted({
      start: '2026-11-03T20:35:00+01:00',
      occurred: '2026-11-03T20:40:00+01:00',
      hospital: ELSEWHERE,
    });
    expect(stay(tells.admitted(), moved)).toMatchObject({ hospitalName: ELSEWHERE.name, startedAt: utc(ARRIVED) });
  });

  it('keeps the first arrival where the sender says each time that the person is alive', () => {
    const alive = { deceased: false };
    const moved = tells.admitted({
      ...alive,
      start: '2026-11-03T20:35:00+01:00',
      occurred: '2026-11-03T20:40:00+01:00',
    });
    expect(stay(tells.admitted(alive), moved)).toMatchObject({ state: 'IN_PROGRESS', startedAt: utc(ARRIVED) });
  });

  it('keeps the arrival that was corrected after the person had moved on', () => {
    const corrected = tells.emergency({
      ...{ messageId: 'RE_STAA', activity: 'revise-admit-emergency', start: '2026-11-02T01:30:00+01:00' },
      occurred: '2026-11-02T09:00:00+01:00',
    });
    const picture = stay(tells.emergency(), tells.admitted(), corrected);
    expect(picture).toMatchObject({ class: 'INPATIENT', startedAt: utc('2026-11-02T01:30:00+01:00') });
  });
});
