import fc from 'fast-check';
import { ARRIVED, BISPEBJERG, chained, notificationOf, tells, utc } from '../../tests/hospital-course.ts';
import type { MessageDraft } from '../medcom/compose-message.ts';
import { staysOf } from './stays-of-messages.rules.ts';

/** What everybody sees of the stays that these messages tell, the first one first. */
const seen = (drafts: readonly MessageDraft[]) =>
  staysOf(drafts.map(notificationOf))
    .map(({ picture }) => picture)
    .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));

const localEpisode = [{ system: 'https://sor2.sum.dsdn.dk/#id=999002000016002', value: 'forloeb-77' }];

/** Everything a hospital may tell about one person within a fortnight. */
const COURSES: MessageDraft[][] = [
  [tells.admitted(), tells.onLeave(), tells.back(), tells.discharged()],
  [
    tells.admitted(),
    tells.admittedRevised({ start: '2026-11-02T09:15:00+01:00' }),
    tells.discharged(),
    tells.dischargedRevised(),
  ],
  [tells.admitted(), tells.discharged(), tells.dischargedCancelled()],
  [tells.admitted(), tells.onLeave(), tells.back(), tells.backCancelled(), tells.dead()],
  [tells.admitted(), tells.onLeave(), tells.leaveCancelled(), tells.dead(), tells.deathCancelled()],
  [tells.emergency(), tells.admitted(), tells.admittedCancelled()],
  [tells.emergency(), tells.admitted(), tells.onLeave(), tells.discharged()],
  [tells.admitted(), tells.admittedRevised(), tells.admittedCancelled()],
];

const anyCourse = fc.constantFrom(...COURSES);
const anyOrderOf = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });

/** The same moment on a clock with another offset. */
const withOffset = (moment: string, hours: number): string => {
  const shifted = new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 19);
  return `${shifted}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
};

describe('the stays that messages tell', () => {
  it('are the same in whatever order the messages arrive, with or without their history', () => {
    const arrivals = anyCourse.chain((course) =>
      fc.tuple(fc.constant(course), anyOrderOf(course), anyOrderOf(chained(...course))),
    );
    fc.assert(
      fc.property(arrivals, ([course, shuffled, withHistory]) => {
        expect(seen(shuffled)).toEqual(seen(course));
        expect(seen(withHistory)).toEqual(seen(course));
        expect(seen(course)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same when messages come twice, also long after newer ones', () => {
    const arrivals = anyCourse.chain((course) => fc.tuple(fc.constant(course), fc.shuffledSubarray([...course])));
    fc.assert(
      fc.property(arrivals, ([course, again]) => {
        expect(seen([...course, ...again])).toEqual(seen(course));
      }),
    );
  });

  it('are the same with any offset that means the same moment', () => {
    fc.assert(
      fc.property(anyCourse, fc.integer({ min: -11, max: 13 }), (course, hours) => {
        const elsewhere = course.map((draft) => ({
          ...draft,
          ...{ start: withOffset(draft.start, hours), occurred: withOffset(draft.occurred, hours) },
          ...(draft.end && { end: withOffset(draft.end, hours) }),
        }));
        expect(seen(elsewhere)).toEqual(seen(course));
      }),
    );
  });

  it('follow what messages say of each other when a clock is an hour off', () => {
    const wrongOffset = { occurred: '2026-11-02T08:20:00+02:00', start: '2026-11-02T09:15:00+01:00' };
    const [admitted, revised] = chained(tells.admitted(), tells.admittedRevised(wrongOffset));
    expect(seen([revised ?? tells.admitted(), admitted ?? tells.admitted()])[0]?.startedAt).toBe(
      utc(wrongOffset.start),
    );
  });
});

describe('an episode of care', () => {
  it('is known by any of its ids, however the UUID is written', () => {
    const registered = [{ system: 'urn:x', value: 'AAAAAAAA-6A5E-4BD4-8F0E-3C1F6F3B7A10' }];
    const asUrn = [{ system: 'urn:y', value: 'urn:uuid:aaaaaaaa-6a5e-4bd4-8f0e-3c1f6f3b7a10' }, ...localEpisode];
    const messages = [
      tells.admitted({ episodes: registered }),
      tells.onLeave({ episodes: asUrn }),
      tells.discharged({ episodes: localEpisode }),
    ];
    expect(seen(messages)).toEqual([expect.objectContaining({ state: 'FINISHED', startedAt: utc(ARRIVED) })]);
  });

  it('is another one at another hospital that uses the same local number', () => {
    const other = [{ system: 'https://sor2.sum.dsdn.dk/#id=123451000016001', value: 'forloeb-77' }];
    const start = '2026-11-03T08:00:00+01:00';
    expect(seen([tells.admitted({ episodes: localEpisode }), tells.admitted({ episodes: other, start })])).toHaveLength(
      2,
    );
  });

  it('holds two stays when the person went home in between', () => {
    const again = tells.admitted({
      ...{ messageId: 'STIN-2', start: '2026-11-20T08:00:00+01:00', occurred: '2026-11-20T08:05:00+01:00' },
    });
    const messages = [tells.admitted(), tells.discharged(), again];
    expect(seen(messages).map(({ state }) => state)).toEqual(['FINISHED', 'IN_PROGRESS']);
    expect(seen([...messages, tells.dischargedRevised({ occurred: '2026-11-21T08:00:00+01:00' })])).toEqual([
      expect.objectContaining({ state: 'FINISHED', endedAt: utc('2026-11-12T09:30:00+01:00') }),
      expect.objectContaining({ state: 'IN_PROGRESS', hospitalName: BISPEBJERG.name }),
    ]);
  });

  it('has one death, also when its time is corrected', () => {
    const [first, corrected] = ['2026-11-10T04:00:00+01:00', '2026-11-10T04:30:00+01:00'];
    const onArrival = tells.dead({ start: first, end: first });
    const again = { start: corrected, end: corrected, messageId: 'RE_MORS', occurred: '2026-11-10T05:00:00+01:00' };
    expect(seen([onArrival, tells.dead(again)])).toEqual([
      expect.objectContaining({ state: 'DECEASED', startedAt: utc(corrected), endedAt: utc(corrected) }),
    ]);
  });

  it('is found without any id by the message it goes on from, or by the same beginning', () => {
    const withoutIds = (draft: MessageDraft): MessageDraft => {
      const { episodes: _none, ...rest } = draft;
      return rest;
    };
    const sameBeginning = [tells.admitted(), tells.onLeave(), tells.discharged()].map(withoutIds);
    expect(seen(sameBeginning)).toEqual([expect.objectContaining({ state: 'FINISHED' })]);
    const [admitted, revised] = chained(
      tells.admitted(),
      tells.admittedRevised({ start: '2026-11-02T09:15:00+01:00' }),
    );
    const goesOn = [admitted, revised].filter((draft) => draft !== undefined).map(withoutIds);
    expect(seen(goesOn)).toEqual([expect.objectContaining({ startedAt: utc('2026-11-02T09:15:00+01:00') })]);
  });
});
