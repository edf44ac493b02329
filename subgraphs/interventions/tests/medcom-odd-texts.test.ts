import { composeMessage } from '../src/medcom/compose-message.ts';
import { type Hospital, outcomeOf, startHospital } from './hospital.ts';
import { tells } from './hospital-course.ts';

type Json = Record<string, unknown>;
interface Message extends Json {
  entry: { fullUrl: string; resource: Json }[];
}
type Change = (message: Message, resource: (type: string) => Json) => void;

/** An object that JavaScript cannot make a text of. */
const NO_TEXT = { toString: 1, valueOf: 1 };
/** What is too deep to be written again can be read: it comes into the text of a message in place of this word. */
const DEEP = 'deep';
const LEVELS = 20_000;

describe('a message with texts that nobody should send', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  /** A discharge after `change` has been done to it, sent as JSON. */
  const send = (change: Change) => {
    const message = JSON.parse(JSON.stringify(composeMessage(tells.discharged()))) as Message;
    change(message, (type) => message.entry.find(({ resource }) => resource.resourceType === type)?.resource ?? {});
    return hospital.send(JSON.stringify(message).replaceAll(`"${DEEP}"`, '['.repeat(LEVELS) + ']'.repeat(LEVELS)));
  };
  const nameKept = async () =>
    (
      await hospital.subgraph.sql<{ name: string }>(`SELECT notification ->> 'personName' AS name FROM medcom_message`)
    )[0]?.name;

  it.each<[string, Json, string]>([
    ['NUL', { given: ['Bo\u0000', '\u0000'], family: 'Elmer' }, 'Bo Elmer'],
    ['half a character', { given: ['Bo\ud800'], family: 'Elmer\udfff' }, 'Bo\ufffd Elmer\ufffd'],
    ['one given name without brackets', { given: ' Bo ', family: ['Elmer'] }, 'Bo Elmer'],
  ])('is not lost on a name with %s', async (_what, name, kept) => {
    const answer = await send((_message, resource) => Object.assign(resource('Patient'), { name: [name] }));
    expect([answer.status, outcomeOf(answer).code]).toEqual([200, 'ok']);
    expect(await nameKept()).toBe(kept);
  });

  it('is known by the address of its header where that has no id, also with NUL in it', async () => {
    const answer = await send((message, resource) => {
      delete resource('MessageHeader').id;
      for (const entry of message.entry)
        if (entry.resource.resourceType === 'MessageHeader') entry.fullUrl = 'https://a.dk/MessageHeader/SL\u0000HJ';
    });
    expect([answer.status, outcomeOf(answer)]).toEqual([200, { code: 'ok', answers: 'SLHJ', reasons: [] }]);
  });

  it('is taken with a warning where the number of its envelope is longer than any may be', async () => {
    const random = Array.from({ length: 4000 }, (_, at) => Math.sin(at).toString(36).at(-1)).join('');
    const answer = await send((message) => Object.assign(message, { id: random }));
    expect([answer.status, outcomeOf(answer).code]).toEqual([200, 'ok']);
    expect(outcomeOf(answer).reasons).toEqual([expect.stringContaining('længere end 64 tegn')]);
    expect(await hospital.staysOf()).toHaveLength(1);
  });

  it.each<[string, Change]>([
    ['the address of an extension', (_, resource) => (resource('Encounter').extension = [{ url: NO_TEXT }])],
    ['what a Provenance is about', (_, resource) => (resource('Provenance').target = [{ reference: NO_TEXT }])],
    ['the time of a Provenance’s record', (_, resource) => (resource('Provenance').recorded = DEEP)],
    ['a number of the sender', (_, resource) => (resource('Organization').identifier = [{ value: DEEP }])],
  ])('is acknowledged with no text, or none that can be written, as %s', async (_what, change) => {
    const taken = await send(change);
    expect([taken.status, outcomeOf(taken).code]).toEqual([200, 'ok']);
    const refused = await send((message, resource) => {
      change(message, resource);
      delete resource('Patient').identifier;
    });
    expect([refused.status, outcomeOf(refused).code]).toEqual([200, 'fatal-error']);
  });
});
