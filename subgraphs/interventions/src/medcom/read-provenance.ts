import { type Activity, activityOf } from './activity-codes.ts';
import {
  elementsOf,
  type FhirResource,
  idOfReference,
  type MessageBundle,
  resourcesOf,
  textAt,
  valueAt,
} from './fhir-bundle.ts';
import { readFhirTime } from './fhir-time.ts';
import { type MessageIssue, missing, unknownCode, unreadableTime } from './message-issue.ts';

/** What was done, when, and which messages the sender counts as earlier ones of the same stay. */
export interface ReadProvenance extends Activity {
  activityCode: string;
  occurredAt: string;
  earlierMessageIds: string[];
}

/**
 * Reads the Provenance of this very message. A message carries those of its predecessors too, in no order: its own is
 * the one that targets its header; where a sender left that out, the newest.
 */
export function readProvenance(bundle: MessageBundle, issues: MessageIssue[]): ReadProvenance | null {
  const all = resourcesOf(bundle, 'Provenance');
  const own = newest(all.filter((one) => targetsOf(one).includes(bundle.messageId))) ?? newest(all);
  if (!own) {
    issues.push(missing('Provenance', 'en Provenance, der siger, hvad der er sket'));
    return null;
  }
  // A sender may add a code of its own beside MedCom's.
  const codes = elementsOf(valueAt(own, 'activity', 'coding')).flatMap((coding) => textAt(coding, 'code') ?? []);
  const activityCode = codes.find((code) => activityOf(code) !== null) ?? codes[0];
  const activity = activityCode && activityOf(activityCode);
  const occurredAt = timeOf(own);
  if (!activityCode) issues.push(missing('Provenance.activity', 'en aktivitetskode'));
  else if (!activity) issues.push(unknownCode('Provenance.activity', 'en kode som admit-inpatient'));
  if (!occurredAt) issues.push(unreadableTime('Provenance.occurredDateTime'));
  if (!activityCode || !activity || !occurredAt) return null;
  return {
    ...activity,
    activityCode: activityCode.toLowerCase(),
    occurredAt,
    earlierMessageIds: earlierOf(all, bundle.messageId),
  };
}

const timeOf = (provenance: FhirResource): string | null =>
  readFhirTime(provenance.occurredDateTime ?? valueAt(provenance, 'occurredPeriod', 'start') ?? provenance.recorded);

function newest(provenances: readonly FhirResource[]): FhirResource | null {
  const byTime = [...provenances].sort((one, other) => ((timeOf(one) ?? '') < (timeOf(other) ?? '') ? -1 : 1));
  return byTime.at(-1) ?? null;
}

const idsIn = (references: unknown): string[] =>
  elementsOf(references).flatMap((one) => idOfReference(textAt(one, 'reference')) ?? []);

const targetsOf = (provenance: FhirResource): string[] => idsIn(provenance.target);

function earlierOf(provenances: readonly FhirResource[], messageId: string): string[] {
  const named = provenances.flatMap((one) => [
    ...targetsOf(one),
    ...elementsOf(one.entity).flatMap(({ what }) => idsIn(what)),
  ]);
  return [...new Set(named)].filter((id) => id !== messageId).sort();
}
