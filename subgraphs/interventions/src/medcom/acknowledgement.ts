import { randomUUID } from 'node:crypto';
import {
  elementsOf,
  type FhirElement,
  type FhirResource,
  type MessageBundle,
  resolve,
  resourcesOf,
  textAt,
  textOf,
} from './fhir-bundle.ts';
import type { MessageIssue } from './message-issue.ts';
import { type OutcomeIssue, operationOutcome } from './operation-outcome.ts';

/** How a message was taken: kept, refused for good, or to be sent again later. */
export type AcknowledgementCode = 'ok' | 'fatal-error' | 'transient-error';

export interface Answer {
  code: AcknowledgementCode;
  /** Must say something unless the code is `ok`; then it may warn. */
  issues: readonly OutcomeIssue[];
  now: Date;
}

const GUIDES = 'http://medcomfhir.dk/ig';
const CODES = `${GUIDES}/terminology/CodeSystem`;
const ENTRIES = 'https://medcomfhir.dk/ig/acknowledgement';

/**
 * The Acknowledgement to a message (MedCom Acknowledgement 2.0): sender and receiver change places, the answered
 * message is named, and two Provenances tell its history: the message, and this answer.
 */
export function acknowledgement(message: MessageBundle, { code, issues, now }: Answer): FhirResource {
  const moment = now.toISOString();
  const headerId = randomUUID();
  const theirs = copyOrganisation(message, textAt(message.header, 'sender', 'reference'));
  const destination = primaryDestination(message);
  const ours = copyOrganisation(message, textAt(destination, 'receiver', 'reference'));
  const outcome = issues.length > 0 ? operationOutcome(issues) : null;
  const header: FhirResource = {
    resourceType: 'MessageHeader',
    id: headerId,
    meta: profile('acknowledgement/StructureDefinition/medcom-messaging-acknowledgementHeader'),
    text: narrative(code, issues),
    eventCoding: { system: `${CODES}/medcom-messaging-eventCodes`, code: 'acknowledgement-message' },
    destination: [
      {
        extension: [primaryUse],
        endpoint: textAt(message.header, 'source', 'endpoint') ?? UNKNOWN_ENDPOINT,
        receiver: referenceTo(theirs),
      },
    ],
    sender: referenceTo(ours),
    source: { endpoint: textAt(destination, 'endpoint') ?? UNKNOWN_ENDPOINT },
    response: { identifier: message.messageId, code, ...(outcome && { details: referenceTo(outcome) }) },
    definition: `${GUIDES}/acknowledgement/medcom-acknowledgement-message-definition|2.0.0`,
  };
  const resources = [
    header,
    ...historyOf(message, theirs),
    ownProvenance(headerId, message.messageId, ours, moment),
    theirs,
    ours,
    ...(outcome ? [outcome] : []),
  ];
  return {
    resourceType: 'Bundle',
    id: randomUUID(),
    meta: profile('acknowledgement/StructureDefinition/medcom-messaging-acknowledgement'),
    type: 'message',
    timestamp: moment,
    entry: resources.map((resource) => ({ fullUrl: `${ENTRIES}/${resource.resourceType}/${resource.id}`, resource })),
  };
}

/** What MedCom's examples write where nobody knows the address. */
const UNKNOWN_ENDPOINT = `${GUIDES.replace('/ig', '')}/unknown`;
const primaryUse = {
  url: `${GUIDES}/messaging/StructureDefinition/medcom-messaging-destinationUseExtension`,
  valueCoding: { system: `${CODES}/medcom-messaging-destinationUse`, code: 'primary' },
};

/** Whom the message was sent to: others may stand beside as copies, in any order. */
function primaryDestination({ header }: MessageBundle): FhirElement | undefined {
  const all = elementsOf(header.destination);
  const isPrimary = ({ extension }: FhirElement) =>
    elementsOf(extension).some((one) => textAt(one, 'valueCoding', 'code') === 'primary');
  return all.find(isPrimary) ?? all[0];
}

const profile = (path: string) => ({ profile: [`${GUIDES}/${path}`] });
const referenceTo = ({ resourceType, id }: FhirResource) => ({ reference: `${resourceType}/${id}` });
const activity = (code: string) => ({ coding: [{ system: `${CODES}/medcom-messaging-activityCodes`, code }] });

/** Under an id of its own: the answer is another message. Numbers and name are the organisation's, as the message has them. */
function copyOrganisation(message: MessageBundle, reference: string | null): FhirResource {
  const original = resolve(message, reference);
  const identifier = elementsOf(original?.identifier).map(copyIdentifier);
  const name = textAt(original, 'name');
  return {
    resourceType: 'Organization',
    id: randomUUID(),
    meta: profile('messaging/StructureDefinition/medcom-messaging-organization'),
    ...(identifier.length > 0 && { identifier }),
    ...(name !== null && { name }),
  };
}

/** Only its texts: whatever else may be in it, a thousand levels deep, must not keep the answer from being written. */
const copyIdentifier = (original: FhirElement): FhirElement =>
  Object.fromEntries(
    ['use', 'system', 'value'].flatMap((name) => {
      const text = textAt(original, name);
      return text === null ? [] : [[name, text]];
    }),
  );

/** The Provenance of the answered message; nothing where it had none. */
function historyOf(message: MessageBundle, theirs: FhirResource): FhirResource[] {
  const provenances = resourcesOf(message, 'Provenance');
  const isOwn = (one: FhirElement) =>
    elementsOf(one.target).some((target) => textAt(target, 'reference')?.endsWith(message.messageId));
  const original = provenances.findLast(isOwn) ?? provenances.at(-1);
  if (!original) return [];
  const sentAt = textOf(message.timestamp) ?? undefined;
  const target = `MessageHeader/${message.messageId}`;
  return [
    {
      ...provenance(target, theirs, textAt(original, 'activity', 'coding', 'code') ?? 'new-message'),
      occurredDateTime: textAt(original, 'occurredDateTime') ?? sentAt,
      recorded: textAt(original, 'recorded') ?? sentAt,
    },
  ];
}

const ownProvenance = (headerId: string, answeredId: string, ours: FhirResource, moment: string): FhirResource => ({
  ...provenance(`MessageHeader/${headerId}`, ours, 'acknowledgement'),
  occurredDateTime: moment,
  recorded: moment,
  entity: [{ role: 'revision', what: { reference: `MessageHeader/${answeredId}` } }],
});

const provenance = (target: string, who: FhirResource, code: string): FhirResource => ({
  resourceType: 'Provenance',
  id: randomUUID(),
  meta: profile('messaging/StructureDefinition/medcom-messaging-provenance'),
  target: [{ reference: target }],
  activity: activity(code),
  agent: [{ who: referenceTo(who) }],
});

const SAYINGS: Record<AcknowledgementCode, string> = {
  ok: 'Beskeden er modtaget.',
  'fatal-error': 'Beskeden er afvist.',
  'transient-error': 'Beskeden kunne ikke modtages lige nu. Send den igen.',
};

function narrative(code: AcknowledgementCode, issues: readonly Pick<MessageIssue, 'text'>[]) {
  const sentences = [SAYINGS[code], ...issues.map(({ text }) => text)].map((text) => `<p>${escapeMarkup(text)}</p>`);
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${sentences.join('')}</div>` };
}

const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
