import type { AccessFact } from './access-facts.ts';
import type { AccessBatch } from './access-log.ts';
import type { DataClass } from './data-classes.ts';
import type { SubgraphName } from './subgraph-names.ts';

/** Where somebody is staying, as events carry it; codes are those of `LivingSituationKind` in the graph. */
export interface LivingSituationFact {
  citizenId: string;
  kind: string;
  place: string | null;
  /**
   * District or neighbourhood by name, what outreach workers divide the city into: the last that is known. Null when
   * none is, and for a protected address: whatever was told before is to be forgotten.
   */
  area: string | null;
  observedAt: string;
}

/** What each event type carries. Ids are UUIDs, times ISO 8601 in UTC. */
export interface EventPayloads {
  /** A citizen is known, or known under further numbers. */
  'citizen.identified': { citizenId: string; identifiers: { system: string; value: string; use: string }[] };
  /** Two records turned out to be one person: everything about `mergedId` is about `citizenId`. */
  'citizen.merged': { citizenId: string; mergedId: string };
  /** The two were two people after all: what is about `restoredId` is about nobody else. */
  'citizen.merge-undone': { citizenId: string; restoredId: string };
  'citizen.living-situation-changed': LivingSituationFact;
  'citizen.enrolment-changed': {
    citizenId: string;
    enrolmentId: string;
    /** PLANNED, WAITLIST, ACTIVE, ON_HOLD or FINISHED. */
    state: string;
    since: string;
    previousEnrolmentId: string | null;
    /** Present when the enrolment ended (rule R05): what happens afterwards. */
    aftercare: { medicine: string; socialSituation: string; followUpOn: string } | null;
  };
  /** Somebody saw the citizen: time and door only, never what for. */
  'citizen.seen': { citizenId: string; at: string; organisationId: string | null };
  /** Rule R02: a no-show leads to outreach, never to a closed case. */
  'intervention.appointment-missed': {
    citizenId: string;
    appointmentId: string;
    interventionId: string | null;
    at: string;
    organisationId: string;
  };
  'intervention.hospital-stay-changed': {
    citizenId: string;
    hospitalStayId: string;
    change: 'ADMITTED' | 'REVISED' | 'ON_LEAVE' | 'RETURNED' | 'DISCHARGED' | 'DECEASED' | 'CANCELLED';
    /** PLANNED, IN_PROGRESS, ON_LEAVE, FINISHED, DECEASED or CANCELLED. */
    state: string;
    startedAt: string;
    endedAt: string | null;
    hospitalId: string | null;
    hospitalName: string;
  };
  /** A course ended by assessed need; aftercare is demanded (rule R05). */
  'intervention.ended': { citizenId: string; interventionId: string; endedOn: string };
  'staff.care-team-changed': {
    citizenId: string;
    careTeamId: string;
    /** Null when nobody coordinates, as after the last enrolment has ended; `memberIds` is empty then. */
    coordinatorId: string | null;
    coordinatorOrganisationId: string | null;
    memberIds: string[];
  };
  'staff.organisation-changed': {
    organisationId: string;
    sorId: string | null;
    name: string;
    sector: string;
    parentId: string | null;
    validFrom: string;
    validTo: string | null;
    successorId: string | null;
  };
  /** Who may see what has changed. Every subgraph keeps a copy. */
  'access.fact-changed': AccessFact;
  /** The owner of facts is there, and there is nothing newer than what it has told. */
  'access.heartbeat': { at: string };
  /** Rows of the read log, as soon as they are sealed. */
  'access.disclosed': AccessBatch;
}
export type EventType = keyof EventPayloads;

/** A copied fact keeps its data classes; none means that it is not about a citizen. */
export const EVENT_CLASSES: Record<EventType, readonly DataClass[]> = {
  'citizen.identified': ['identity'],
  'citizen.merged': ['identity'],
  'citizen.merge-undone': ['identity'],
  'citizen.living-situation-changed': ['contactInfo'],
  'citizen.enrolment-changed': ['socialCase', 'health'],
  'citizen.seen': ['contactInfo'],
  'intervention.appointment-missed': ['health'],
  'intervention.hospital-stay-changed': ['hospitalStay'],
  'intervention.ended': ['psychiatry', 'substance', 'socialCase'],
  'staff.care-team-changed': ['contactInfo'],
  'staff.organisation-changed': [],
  'access.fact-changed': ['psychiatry', 'substance', 'socialCase', 'contactInfo'],
  'access.heartbeat': [],
  'access.disclosed': ['accessLog'],
};

/** Fields of the graph whose values an event carries; the rule `event-class-kept` holds their classes against those above. */
export const EVENT_SOURCES: Record<EventType, readonly string[]> = {
  'citizen.identified': ['Citizen.id', 'CitizenIdentifier.system', 'CitizenIdentifier.value', 'CitizenIdentifier.use'],
  'citizen.merged': ['Citizen.id'],
  'citizen.merge-undone': ['Citizen.id'],
  'citizen.living-situation-changed': [
    'LivingSituation.kind',
    'LivingSituation.place',
    'LivingSituation.area',
    'LivingSituation.observedAt',
  ],
  'citizen.enrolment-changed': ['Enrolment.id', 'Enrolment.state', 'Enrolment.since', 'Enrolment.previous'],
  'citizen.seen': ['Contact.at', 'Contact.door'],
  'intervention.appointment-missed': ['Appointment.id', 'Appointment.startsAt', 'Appointment.organisation'],
  'intervention.hospital-stay-changed': [
    'HospitalStay.id',
    'HospitalStay.state',
    'HospitalStay.startedAt',
    'HospitalStay.endedAt',
    'HospitalStay.hospital',
    'HospitalStay.hospitalName',
  ],
  'intervention.ended': [
    'FactCourse.endedOn',
    'GeneralCourse.endedOn',
    'HousingFirstCourse.endedOn',
    'SubstitutionTreatment.endedOn',
  ],
  'staff.care-team-changed': ['CareTeam.id', 'CareTeam.members', 'Citizen.coordinator'],
  'staff.organisation-changed': [],
  'access.fact-changed': [
    'CareTeam.members',
    'Enrolment.state',
    'FactCourse.provider',
    'SubstitutionTreatment.provider',
  ],
  'access.heartbeat': [],
  'access.disclosed': [],
};

/** One thing that happened, as it travels. `id` is what an inbox remembers, so that twice is once. */
export interface EventEnvelope<Type extends EventType = EventType> {
  id: string;
  type: Type;
  source: SubgraphName;
  occurredAt: string;
  correlationId: string;
  payload: EventPayloads[Type];
}
