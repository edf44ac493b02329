import fc from 'fast-check';
import { BISPEBJERG, notificationOf, PERSON, tells, utc } from '../../tests/hospital-course.ts';
import { composeMessage, type MessageDraft } from './compose-message.ts';
import { type FhirResource, readMessageBundle } from './fhir-bundle.ts';
import { readNotification } from './read-notification.ts';

type Resource = Record<string, unknown>;

/** Reads a message after `change` has been done to one of its resources. */
function read(draft: MessageDraft, type: string, change: (resource: Resource) => void) {
  const message = structuredClone(composeMessage(draft)) as FhirResource & { entry: { resource: Resource }[] };
  for (const { resource } of message.entry) if (resource.resourceType === type) change(resource);
  const bundle = readMessageBundle(message);
  if (!bundle) throw new Error('No message bundle any more.');
  return readNotification(bundle);
}

const issuesOf = (answer: ReturnType<typeof read>) =>
  'issues' in answer ? answer.issues.map(({ code, expression }) => `${code} ${expression}`) : 'accepted';

const admitted = tells.admitted();

describe('reading a HospitalNotification', () => {
  it('gives what it tells, with moments in UTC and numbers in one form', () => {
    const hyphenated = [{ system: 'urn:oid:1.2.208.176.1.2', value: '250947-9989' }];
    expect(notificationOf({ ...admitted, identifiers: hyphenated })).toMatchObject({
      ...{ messageId: 'STIN', step: 'admit', form: 'first', status: 'in-progress', class: 'INPATIENT' },
      ...{ startedAt: utc(admitted.start), occurredAt: utc(admitted.occurred), endedAt: null, deceased: null },
      ...{ identifiers: ['urn:oid:1.2.208.176.1.2|2509479989'], personName: 'Bruno Elmer' },
      ...{ episodeIds: ['4b1c7a52-6a5e-4bd4-8f0e-3c1f6f3b7a10'], hospitalSorIds: [BISPEBJERG.sorId] },
    });
  });

  it('takes a replacement number of either kind', () => {
    const [regional, national] = ['urn:oid:1.2.208.176.1.6.1.1', 'urn:oid:1.2.208.176.1.6.1.3'];
    const identifiers = [
      { system: regional, value: '0703921VJ4' },
      { system: national, value: '070392 5VJ4' },
    ];
    expect(notificationOf({ ...admitted, identifiers }).identifiers).toEqual([
      `${regional}|0703921VJ4`,
      `${national}|0703925VJ4`,
    ]);
  });

  it('takes its own Provenance for what happened, wherever it stands among those of its predecessors', () => {
    const earlier = [{ messageId: 'STIN', activity: 'admit-inpatient', occurred: admitted.occurred }];
    const answer = read(tells.discharged({ earlier }), 'Bundle', () => undefined);
    expect(answer).toMatchObject({ notification: { step: 'discharge', earlierMessageIds: ['STIN'] } });
  });

  it.each<[string, string, (resource: Resource) => void]>([
    ['a missing name', 'Patient', (patient) => delete patient.name],
    ['a sender without a name', 'Organization', (organisation) => delete organisation.name],
    [
      'unknown extensions',
      'Encounter',
      (encounter) => Object.assign(encounter, { extension: [{ url: 'urn:x', valueBoolean: true }] }),
    ],
    ['missing episode ids', 'Encounter', (encounter) => delete encounter.episodeOfCare],
    ['a Provenance that names no message', 'Provenance', (provenance) => delete provenance.target],
    ['a day without a time', 'Encounter', (encounter) => Object.assign(encounter, { period: { start: '2026-11-02' } })],
    [
      'a local code beside MedCom’s',
      'Provenance',
      (provenance) =>
        Object.assign(provenance, { activity: { coding: [{ code: 'local' }, { code: 'admit-inpatient' }] } }),
    ],
    ['no focus when there is one encounter', 'MessageHeader', (header) => delete header.focus],
    [
      'a logical reference to the department',
      'Encounter',
      (encounter) =>
        Object.assign(encounter, {
          serviceProvider: { display: 'S103', identifier: { system: 'urn:oid:1.2.208.176.1.1', value: '1' } },
        }),
    ],
  ])('accepts %s', (_what, type, change) => {
    expect(issuesOf(read(admitted, type, change))).toBe('accepted');
  });

  it.each<[string, string, string, (resource: Resource) => void]>([
    ['no event', 'required MessageHeader.eventCoding', 'MessageHeader', (header) => delete header.eventCoding],
    [
      'another event',
      'not-supported MessageHeader.eventCoding',
      'MessageHeader',
      (header) => Object.assign(header, { eventCoding: { code: 'care-communication-message' } }),
    ],
    [
      'a focus that is not in the message',
      'not-found MessageHeader.focus',
      'MessageHeader',
      (header) => Object.assign(header, { focus: [{ reference: 'Encounter/elsewhere' }] }),
    ],
    [
      'a subject that is not in the message',
      'not-found Encounter.subject',
      'Encounter',
      (encounter) => Object.assign(encounter, { subject: { reference: 'Patient/elsewhere' } }),
    ],
    [
      'a department that is not in the message',
      'not-found Encounter.serviceProvider',
      'Encounter',
      (encounter) => Object.assign(encounter, { serviceProvider: { reference: 'Organization/elsewhere' } }),
    ],
    ['a person without a number', 'required Patient.identifier', 'Patient', (patient) => delete patient.identifier],
    [
      'a number nobody can have',
      'value Patient.identifier.value',
      'Patient',
      (patient) => Object.assign(patient, { identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '3113479989' }] }),
    ],
    ['no status', 'required Encounter.status', 'Encounter', (encounter) => delete encounter.status],
    [
      'an unknown status',
      'code-invalid Encounter.status',
      'Encounter',
      (encounter) => Object.assign(encounter, { status: 'triaged' }),
    ],
    [
      'an unknown class',
      'code-invalid Encounter.class.code',
      'Encounter',
      (encounter) => Object.assign(encounter, { class: { code: 'AMB' } }),
    ],
    [
      'a class without its system',
      'required Encounter.class.system',
      'Encounter',
      (encounter) => Object.assign(encounter, { class: { code: 'IMP' } }),
    ],
    [
      'a class of another system',
      'code-invalid Encounter.class.system',
      'Encounter',
      (encounter) => Object.assign(encounter, { class: { system: 'urn:x', code: 'IMP' } }),
    ],
    [
      'no beginning',
      'required Encounter.period.start',
      'Encounter',
      (encounter) => Object.assign(encounter, { period: {} }),
    ],
    [
      'a time without an offset',
      'value Encounter.period.start',
      'Encounter',
      (encounter) => Object.assign(encounter, { period: { start: '2026-11-02T08:00:00' } }),
    ],
    [
      'a day that does not exist',
      'value Encounter.period.start',
      'Encounter',
      (encounter) => Object.assign(encounter, { period: { start: '2026-02-30T08:00:00+01:00' } }),
    ],
    [
      'an end before the beginning',
      'invariant Encounter.period',
      'Encounter',
      (encounter) => Object.assign(encounter, { period: { start: admitted.start, end: '2026-11-02T07:59:59+01:00' } }),
    ],
    [
      'a leave without its beginning',
      'required Encounter.extension.value.start',
      'Encounter',
      (encounter) => Object.assign(encounter, { status: 'onleave' }),
    ],
    ['no activity', 'required Provenance.activity', 'Provenance', (provenance) => delete provenance.activity],
    [
      'an unknown activity',
      'code-invalid Provenance.activity',
      'Provenance',
      (provenance) => Object.assign(provenance, { activity: { coding: [{ code: 'transfer-inpatient' }] } }),
    ],
    [
      'a Provenance without a time',
      'value Provenance.occurredDateTime',
      'Provenance',
      (provenance) => {
        delete provenance.occurredDateTime;
        delete provenance.recorded;
      },
    ],
  ])('refuses %s', (_what, issue, type, change) => {
    expect(issuesOf(read(admitted, type, change))).toEqual([issue]);
  });

  it.each([
    ['Encounter', ['required Encounter']],
    ['Patient', ['required Patient']],
    ['Provenance', ['required Provenance']],
  ])('refuses a message without %s', (type, issues) => {
    const message = composeMessage(admitted) as FhirResource & { entry: { resource: FhirResource }[] };
    const entry = message.entry.filter(({ resource }) => resource.resourceType !== type);
    const bundle = readMessageBundle({ ...message, entry });
    expect(bundle && issuesOf(readNotification(bundle))).toEqual(issues);
  });

  it('refuses a message about two people, because a wrong guess would put the wrong one in hospital', () => {
    const message = composeMessage(admitted) as FhirResource & { entry: object[] };
    const second = { resource: { resourceType: 'Patient', id: 'second', identifier: PERSON } };
    const bundle = readMessageBundle({ ...message, entry: [...message.entry, second] });
    expect(bundle && issuesOf(readNotification(bundle))).toEqual(['invariant Patient']);
  });

  it('says everything that is wrong at once', () => {
    const answer = read(admitted, 'Encounter', (encounter) =>
      Object.assign(encounter, { status: 'x', class: null, period: null }),
    );
    expect(issuesOf(answer)).toHaveLength(3);
  });

  it('never repeats a person’s number or name in a reason', () => {
    const answer = read(admitted, 'Patient', (patient) =>
      Object.assign(patient, { identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '9999999999' }] }),
    );
    expect(JSON.stringify(answer)).not.toMatch(/9999999999|Elmer/);
  });

  it('reads or refuses whatever stands in a message, and never fails over it', () => {
    const fields = Object.entries({
      MessageHeader: ['id', 'eventCoding', 'destination', 'sender', 'source', 'focus'],
      Patient: ['identifier', 'name', 'deceasedBoolean'],
      Encounter: ['id', 'extension', 'status', 'class', 'subject', 'episodeOfCare', 'period', 'serviceProvider'],
      Organization: ['id', 'identifier', 'name'],
      Provenance: ['target', 'occurredDateTime', 'recorded', 'activity', 'agent', 'entity'],
    }).flatMap(([type, names]) => names.map((name) => [type, name] as const));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), ([type, name], value) => {
        const message = structuredClone(composeMessage(tells.onLeave())) as FhirResource & {
          entry: { resource: Resource }[];
        };
        for (const { resource } of message.entry) if (resource.resourceType === type) resource[name] = value;
        const bundle = readMessageBundle(message);
        if (bundle) expect(Object.keys(readNotification(bundle))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
