import { randomUUID } from 'node:crypto';
import { citizenId } from '@tvaers/kit/seeding/ids';
import { composeMessage, type MessageDraft } from '../src/medcom/compose-message.ts';
import { CPR_SYSTEM } from '../src/medcom/person-number.ts';
import { BRUNO, HOSPITAL, type Hospital, outcomeOf, startHospital } from './hospital.ts';
import { BISPEBJERG, chained, ELSEWHERE, tells, utc, WENT_HOME, WENT_ON_LEAVE } from './hospital-course.ts';

describe('hospital stays by messages', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  const deliver = async (...drafts: MessageDraft[]) => {
    for (const draft of drafts) expect(outcomeOf(await hospital.send(composeMessage(draft))).code).toBe('ok');
  };
  const changes = async () =>
    (await hospital.subgraph.outbox())
      .filter(({ type }) => type === 'intervention.hospital-stay-changed')
      .map(({ payload }) => payload.change);

  it('follow the person from admission to discharge, as one stay', async () => {
    await deliver(tells.admitted(), tells.onLeave());
    expect(await hospital.staysOf()).toEqual([
      expect.objectContaining({
        state: 'ON_LEAVE',
        leaveFrom: utc(WENT_ON_LEAVE),
        hospital: { id: HOSPITAL },
        hospitalName: BISPEBJERG.name,
      }),
    ]);
    await deliver(tells.back(), tells.discharged());
    expect(await hospital.staysOf()).toEqual([
      expect.objectContaining({ state: 'FINISHED', endedAt: utc(WENT_HOME), dischargedWithoutHome: true }),
    ]);
    expect(await changes()).toEqual(['ADMITTED', 'ON_LEAVE', 'RETURNED', 'DISCHARGED']);
  });

  it('have not ended while the hospital writes an end in the year 9999', async () => {
    await deliver(tells.admitted({ end: '9999-12-31T23:59:59+01:00' }), tells.onLeave({ end: '9999-12-31' }));
    expect(await hospital.staysOf()).toMatchObject([{ state: 'ON_LEAVE', endedAt: null }]);
  });

  it('end when the discharge happened where its end is in the year 9999, so that the next one is another', async () => {
    await deliver(tells.admitted(), tells.discharged({ end: '9999-12-31T23:59:59-11:00' }));
    const endedAt = utc(tells.discharged().occurred);
    expect(await hospital.staysOf()).toMatchObject([{ state: 'FINISHED', endedAt }]);
    const again = { start: '2026-11-20T08:00:00+01:00', occurred: '2026-11-20T08:05:00+01:00' };
    await deliver(tells.admitted({ ...again, messageId: 'again' }));
    expect(await hospital.staysOf()).toMatchObject([{ state: 'IN_PROGRESS' }, { state: 'FINISHED', endedAt }]);
  });

  it('tell others where and when the citizen was seen, and no more', async () => {
    await deliver(tells.admitted(), tells.discharged());
    const seen = (await hospital.subgraph.outbox()).filter(({ type }) => type === 'citizen.seen');
    expect(seen.map(({ payload }) => payload)).toEqual([
      { citizenId: BRUNO, at: utc('2026-11-02T08:00:00+01:00'), organisationId: HOSPITAL },
      { citizenId: BRUNO, at: utc(WENT_HOME), organisationId: HOSPITAL },
    ]);
  });

  it('tell with each change what others need: whose, where, since when', async () => {
    await deliver(tells.admitted());
    const [stay] = await hospital.staysOf();
    const [told] = await hospital.subgraph.outbox();
    expect(told?.payload).toEqual({
      ...{ citizenId: BRUNO, hospitalStayId: stay?.id, change: 'ADMITTED', state: 'IN_PROGRESS', endedAt: null },
      ...{ startedAt: utc('2026-11-02T08:00:00+01:00'), hospitalId: HOSPITAL, hospitalName: BISPEBJERG.name },
    });
  });

  it('end the same in every order of arrival', async () => {
    const course = [tells.admitted(), tells.onLeave(), tells.back(), tells.discharged()];
    const outcomes = new Set<string>();
    for (const [at, order] of permutations(course).entries()) {
      const [citizen, number] = [citizenId(100 + at), `61018010${String(at).padStart(2, '0')}`];
      await hospital.introduce({ citizen, number });
      const identifiers = [{ system: CPR_SYSTEM, value: number }];
      await deliver(...order.map((draft) => ({ ...draft, identifiers, messageId: `${draft.messageId}-${at}` })));
      const stays = await hospital.staysOf(citizen);
      outcomes.add(JSON.stringify(stays.map(({ id: _id, ...stay }) => stay)));
    }
    expect([...outcomes]).toHaveLength(1);
    expect([...outcomes][0]).toContain('"state":"FINISHED"');
  });

  it('keep their id while messages of the same stay come in, whatever comes first', async () => {
    await deliver(tells.discharged());
    const [before] = await hospital.staysOf();
    await deliver(tells.emergency(), tells.admitted(), tells.dischargedRevised());
    expect((await hospital.staysOf()).map(({ id }) => id)).toEqual([before?.id]);
  });

  it('become one when a message tells that two were the same, and others hear that one is gone', async () => {
    const [registered, local] = [
      { system: 'urn:lpr', value: 'a' },
      { system: 'urn:local', value: 'b' },
    ];
    await deliver(tells.admitted({ episodes: [registered] }));
    await deliver(tells.onLeave({ episodes: [local], start: '2026-11-02T08:01:00+01:00' }));
    expect(await hospital.staysOf()).toHaveLength(2);
    await deliver(tells.back({ episodes: [registered, local] }));
    expect(await hospital.staysOf()).toEqual([expect.objectContaining({ state: 'IN_PROGRESS' })]);
    expect((await changes()).at(-1)).toBe('CANCELLED');
  });

  it('are cancelled with their admission, and a cancelled discharge has the person in the house', async () => {
    await deliver(tells.admitted(), tells.admittedCancelled());
    expect(await hospital.staysOf()).toEqual([expect.objectContaining({ state: 'CANCELLED' })]);
    await hospital.forget();
    await hospital.introduce();
    await deliver(tells.dischargedCancelled(), tells.discharged(), tells.admitted());
    expect(await hospital.staysOf()).toEqual([
      expect.objectContaining({ state: 'IN_PROGRESS', endedAt: null, dischargedWithoutHome: null }),
    ]);
  });

  it('tell a death as one, and see nobody after it', async () => {
    await deliver(tells.admitted(), tells.dead());
    expect(await hospital.staysOf()).toEqual([
      expect.objectContaining({ state: 'DECEASED', dischargedWithoutHome: null }),
    ]);
    expect(await changes()).toEqual(['ADMITTED', 'DECEASED']);
  });

  it('have no organisation where we do not know the SOR code, and find it when staff tells', async () => {
    await deliver(tells.admitted({ hospital: ELSEWHERE }));
    expect(await hospital.staysOf()).toEqual([
      expect.objectContaining({ hospital: null, hospitalName: ELSEWHERE.name }),
    ]);
  });

  it('know a person with a home from one without', async () => {
    await hospital.forget();
    await hospital.introduce({ livingSituation: 'OWN_HOME' });
    await deliver(tells.admitted(), tells.discharged());
    expect((await hospital.staysOf())[0]?.dischargedWithoutHome).toBe(false);
    // What was true at the discharge stays true, also when the home is lost and a message repeats the discharge.
    await hospital.subgraph.sql(`UPDATE known_citizen SET living_situation = 'ROUGH_SLEEPING'`);
    await deliver(tells.dischargedRevised());
    expect((await hospital.staysOf())[0]?.dischargedWithoutHome).toBe(false);
  });
});

describe('a message that comes again', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  it('gets the very answer it got the first time and changes nothing', async () => {
    const message = composeMessage(tells.admitted());
    const first = await hospital.send(message);
    const told = (await hospital.subgraph.outbox()).length;
    const again = await hospital.send({ ...message, id: randomUUID(), timestamp: '2026-11-02T09:00:00+01:00' });
    expect(again.text).toBe(first.text);
    expect((await hospital.subgraph.outbox()).length).toBe(told);
  });

  it('has no second effect when both arrive at once', async () => {
    const message = composeMessage(tells.onLeave());
    const answers = await Promise.all([1, 2, 3, 4].map(() => hospital.send(message)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await hospital.subgraph.sql(`SELECT 1 FROM medcom_message WHERE message_id = 'STOR'`)).toHaveLength(1);
  });

  it('after newer ones does not turn back time', async () => {
    for (const draft of [tells.discharged(), tells.admitted(), tells.onLeave()])
      await hospital.send(composeMessage(draft));
    expect((await hospital.staysOf())[0]?.state).toBe('FINISHED');
  });

  it('with other content under the same id is taken in for itself: nothing a hospital tells is lost', async () => {
    const other = [{ system: 'urn:other', value: 'another-episode' }];
    const start = '2026-11-20T08:00:00+01:00';
    const reused = tells.admitted({ start, occurred: start, episodes: other });
    expect(outcomeOf(await hospital.send(composeMessage(reused))).code).toBe('ok');
    expect((await hospital.staysOf()).map(({ state }) => state)).toEqual(['IN_PROGRESS', 'FINISHED']);
  });

  it('in an envelope used before is taken in with a warning', async () => {
    const [, back] = chained(tells.onLeave(), tells.back());
    const message = { ...composeMessage(back ?? tells.back()), id: composeMessage(tells.onLeave()).id };
    const outcome = outcomeOf(await hospital.send(message));
    expect(outcome).toEqual({ code: 'ok', answers: 'SLOR', reasons: [expect.stringContaining('Bundle.id')] });
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
