/** What a message is about: coming in, going on leave, coming back, leaving. Death has no step of its own. */
export type NotificationStep = 'admit' | 'start-leave' | 'end-leave' | 'discharge';

/** Told for the first time, told again because it was wrong, or taken back. */
export type NotificationForm = 'first' | 'revision' | 'cancellation';

/** `Encounter.class`: admitted to a ward, or acutely in the emergency department. */
export type StayClass = 'INPATIENT' | 'EMERGENCY';

/** `Encounter.status`; `cancelled` of older senders is read as `entered-in-error`. */
export type EncounterStatus = 'in-progress' | 'onleave' | 'finished' | 'entered-in-error';

/**
 * What one HospitalNotification tells (MedCom HospitalNotification 3.0): a picture of the stay at its own time, not a
 * difference to the message before it. Moments are ISO 8601 in UTC with milliseconds, so that their order is that of text.
 */
export interface HospitalNotification {
  /** `MessageHeader.id`. */
  messageId: string;
  /** `MessageHeader` ids that this one names as sent before it. */
  earlierMessageIds: string[];
  /** When it happened at the sender: of the newest Provenance, not of the delivery. */
  occurredAt: string;
  /** `Bundle.timestamp`. */
  sentAt: string;
  activityCode: string;
  step: NotificationStep;
  form: NotificationForm;
  status: EncounterStatus;
  class: StayClass;
  /** `Patient.deceasedBoolean`; null when the message says nothing of it. */
  deceased: boolean | null;
  startedAt: string;
  endedAt: string | null;
  leaveFrom: string | null;
  /** Episode-of-care identifiers in one form, whoever wrote them; empty where the sender gave none. */
  episodeIds: string[];
  encounterId: string | null;
  /** The person's numbers as `system|value`, the official one first. */
  identifiers: string[];
  personName: string | null;
  hospitalName: string;
  /** SOR codes of the department in charge and of the sender, in this order. */
  hospitalSorIds: string[];
}
