import { BISPEBJERG, tells } from '../../tests/hospital-course.ts';
import { acknowledgement } from './acknowledgement.ts';
import { composeMessage } from './compose-message.ts';
import {
  elementsOf,
  type FhirResource,
  type MessageBundle,
  readMessageBundle,
  resolve,
  resourcesOf,
  textAt,
  valueAt,
} from './fhir-bundle.ts';
import { missing } from './message-issue.ts';

const now = new Date('2026-11-22T10:00:00Z');
const bundleOf = (resource: FhirResource): MessageBundle => {
  const bundle = readMessageBundle(resource);
  if (!bundle) throw new Error('Not a message bundle.');
  return bundle;
};
const message = bundleOf(composeMessage(tells.admitted()));
const answerTo = (answered: MessageBundle, issues: Parameters<typeof acknowledgement>[1]['issues'] = []) =>
  bundleOf(acknowledgement(answered, { code: issues.length > 0 ? 'fatal-error' : 'ok', issues, now }));

const toUse = (code: string) => ({ extension: [{ url: 'use', valueCoding: { code } }] });

describe('an acknowledgement', () => {
  const answer = answerTo(message);

  it('is a message of its own that names the one it answers', () => {
    expect(textAt(answer.header, 'eventCoding', 'code')).toBe('acknowledgement-message');
    expect(valueAt(answer.header, 'response')).toEqual({ identifier: 'STIN', code: 'ok' });
    expect(answer.messageId).not.toBe('STIN');
  });

  it('says which rules it keeps: a type, a time, the definition of its kind, and ids that are nobody else’s', () => {
    const raw = acknowledgement(message, { code: 'ok', issues: [], now });
    expect(raw).toMatchObject({ type: 'message', timestamp: '2026-11-22T10:00:00.000Z' });
    expect(textAt(answer.header, 'definition')).toMatch(/acknowledgement-message-definition\|2\.0\.0$/);
    for (const { fullUrl, resource } of answer.entries) {
      expect(resource.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(fullUrl).toBe(`https://medcomfhir.dk/ig/acknowledgement/${resource.resourceType}/${resource.id}`);
    }
  });

  it('comes from the primary receiver where others get a copy', () => {
    const [primary] = elementsOf(message.header.destination);
    const destination = [
      { ...toUse('cc'), endpoint: 'https://elsewhere.test' },
      { ...toUse('primary'), ...primary },
    ];
    const reply = answerTo({ ...message, header: { ...message.header, destination } });
    const sender = resolve(reply, textAt(reply.header, 'sender', 'reference'));
    expect(textAt(sender, 'name')).toBe('Tværsektoriel udsatteenhed');
    expect(textAt(reply.header, 'source', 'endpoint')).toBe(textAt(primary, 'endpoint'));
  });

  it('goes back to the sender, from the receiver', () => {
    const receiver = resolve(answer, textAt(answer.header, 'destination', 'receiver', 'reference'));
    const sender = resolve(answer, textAt(answer.header, 'sender', 'reference'));
    expect(textAt(receiver, 'name')).toBe(BISPEBJERG.name);
    expect(textAt(sender, 'name')).toBe('Tværsektoriel udsatteenhed');
    expect(textAt(answer.header, 'destination', 'endpoint')).toBe(textAt(message.header, 'source', 'endpoint'));
  });

  it('tells the history with two Provenances: the message, and the answer to it', () => {
    const told = resourcesOf(answer, 'Provenance').map((one) => [
      ...[textAt(one, 'target', 'reference'), textAt(one, 'activity', 'coding', 'code')],
    ]);
    expect(told).toEqual([
      ['MessageHeader/STIN', 'admit-inpatient'],
      [`MessageHeader/${answer.messageId}`, 'acknowledgement'],
    ]);
  });

  it('says in an OperationOutcome what the hospital can do about a refusal', () => {
    const refused = answerTo(message, [{ severity: 'error', ...missing('Patient.identifier', 'et personnummer') }]);
    const outcome = resolve(refused, textAt(refused.header, 'response', 'details', 'reference'));
    expect(textAt(refused.header, 'response', 'code')).toBe('fatal-error');
    expect(valueAt(outcome, 'issue')).toEqual([
      {
        ...{ severity: 'error', code: 'required', expression: ['Patient.identifier'] },
        details: { text: expect.stringContaining('mangler et personnummer') },
        diagnostics: expect.stringContaining('Send den igen'),
      },
    ]);
  });

  it('can be given to a message that has nothing but an id', () => {
    const bare = bundleOf({
      ...{ resourceType: 'Bundle', type: 'message' },
      entry: [{ resource: { resourceType: 'MessageHeader', id: 'bare' } }],
    });
    expect(textAt(answerTo(bare).header, 'response', 'identifier')).toBe('bare');
  });
});
