import { type FhirResource, LONGEST_ID, type MessageBundle, resolve, resourcesOf, textAt } from './fhir-bundle.ts';
import { readFhirTime } from './fhir-time.ts';
import type { HospitalNotification } from './hospital-notification.ts';
import { contradiction, type MessageIssue, missing, otherMessageType, unresolved } from './message-issue.ts';
import { readEncounter } from './read-encounter.ts';
import { type MessageOrganisation, readOrganisation, sorIdOfEndpoint } from './read-organisation.ts';
import { readPerson } from './read-person.ts';
import { readProvenance } from './read-provenance.ts';

const EVENT_CODE = 'hospital-notification-message';

/**
 * Reads a HospitalNotification (guide 3.0), or says all that is wrong with it at once. Strict where a wrong reading
 * could put the wrong person in the wrong place, liberal in everything else: names, extensions, resources nobody asked
 * for, and their order.
 */
export function readNotification(
  bundle: MessageBundle,
): { notification: HospitalNotification } | { issues: MessageIssue[] } {
  const issues: MessageIssue[] = [];
  checkHeader(bundle, issues);
  const encounter = focusOf(bundle, issues);
  const patient = encounter && subjectOf(bundle, encounter, issues);
  const stay = encounter && readEncounter(encounter, issues);
  const person = patient && readPerson(patient, issues);
  const done = readProvenance(bundle, issues);
  const hospital = encounter && hospitalOf(bundle, encounter, issues);
  if (issues.length > 0 || !stay || !person || !done || !hospital) return { issues };
  const sentAt = readFhirTime(bundle.timestamp) ?? done.occurredAt;
  return { notification: { messageId: bundle.messageId, sentAt, ...done, ...stay, ...person, ...hospital } };
}

function checkHeader({ header, messageId }: MessageBundle, issues: MessageIssue[]): void {
  if (messageId.length > LONGEST_ID)
    issues.push(
      contradiction(
        'MessageHeader.id',
        'MessageHeader.id er længere end 64 tegn. Brug et kortere, og send beskeden igen.',
      ),
    );
  const code = textAt(header, 'eventCoding', 'code');
  if (code === null) issues.push(missing('MessageHeader.eventCoding', 'en kode for, hvilken type besked det er'));
  else if (code !== EVENT_CODE) issues.push(otherMessageType('MessageHeader.eventCoding'));
}

function focusOf(bundle: MessageBundle, issues: MessageIssue[]): FhirResource | null {
  const encounters = resourcesOf(bundle, 'Encounter');
  const reference = textAt(bundle.header, 'focus', 'reference');
  const focus = reference === null ? null : resolve(bundle, reference);
  if (focus?.resourceType === 'Encounter') return focus;
  if (encounters.length === 0) issues.push(missing('Encounter', 'oplysninger om opholdet'));
  else if (reference !== null) issues.push(unresolved('MessageHeader.focus'));
  else if (encounters.length === 1) return encounters[0] ?? null;
  else issues.push(missing('MessageHeader.focus', 'en henvisning til opholdet'));
  return null;
}

function subjectOf(bundle: MessageBundle, encounter: FhirResource, issues: MessageIssue[]): FhirResource | null {
  const patients = resourcesOf(bundle, 'Patient');
  const reference = textAt(encounter, 'subject', 'reference');
  const subject = reference === null ? patients[0] : resolve(bundle, reference, encounter);
  if (patients.length > 1)
    issues.push(contradiction('Patient', 'Beskeden handler om mere end én person. Send en besked for hver.'));
  else if (reference !== null && subject?.resourceType !== 'Patient' && patients.length > 0)
    issues.push(unresolved('Encounter.subject'));
  else if (subject?.resourceType !== 'Patient') issues.push(missing('Patient', 'oplysninger om, hvem det handler om'));
  else return subject;
  return null;
}

function hospitalOf(bundle: MessageBundle, encounter: FhirResource, issues: MessageIssue[]) {
  const department = readOrganisation(bundle, encounter, 'serviceProvider');
  const sender = readOrganisation(bundle, bundle.header, 'sender');
  if (!department && textAt(encounter, 'serviceProvider', 'reference'))
    issues.push(unresolved('Encounter.serviceProvider'));
  if (!sender && textAt(bundle.header, 'sender', 'reference')) issues.push(unresolved('MessageHeader.sender'));
  const endpointSorId = sorIdOfEndpoint(textAt(bundle.header, 'source', 'endpoint'));
  const sorIds = [department?.sorId, sender?.sorId, endpointSorId].filter((sorId) => typeof sorId === 'string');
  const hospitalName = nameOf(department) ?? nameOf(sender) ?? sorIds[0];
  if (hospitalName === undefined) {
    if (issues.length === 0)
      issues.push(missing('Encounter.serviceProvider', 'den afdeling, der har ansvaret for opholdet'));
    return null;
  }
  return { hospitalName, hospitalSorIds: [...new Set(sorIds)] };
}

const nameOf = (organisation: MessageOrganisation | null): string | undefined => organisation?.name ?? undefined;
