import type { CanaryPerson } from './canary-person.ts';

/** Every field of every type of this subgraph, by every way in: what the suites on access ask for. */

const COURSE = `__typename id citizen { id } title state startedOn endedOn provider { id } team { id }
  decision { legalBasis decidedOn by { id } }`;

export const COURSES = `
  ... on FactCourse { ${COURSE} intensity boardEntry { id category reason placedAt reviewBy overdue } }
  ... on HousingFirstCourse { ${COURSE} method phase tenancy { state leaseFrom leaseTo } }
  ... on SubstitutionTreatment { ${COURSE} prescription { drug dailyDose { value unit } validFrom reviewOn }
    hold { since reason } lastConfirmedDose { at place } }
  ... on GeneralCourse { ${COURSE} offerName }`;

export const APPOINTMENT = `__typename id citizen { id } title startsAt place timeState: state organisation { id } version
  intervention { ${COURSES} }`;

export const STAY = `__typename id citizen { id } stayState: state class startedAt endedAt leaveFrom expectedLeave hospital { id }
  hospitalName dischargedWithoutHome`;

export const MESSAGE = '__typename id receivedAt activity hospitalName personName identifier messageState: state';

const PAGE = 'pageInfo { hasNextPage endCursor }';

export const CITIZEN = `__typename id interventions { ${COURSES} }
  appointments(first: 2) { edges { cursor node { ${APPOINTMENT} } } ${PAGE} }
  hospitalStays { edges { cursor node { ${STAY} } } ${PAGE} }`;

export const ENTITIES = `query Entities($of: [_Any!]!) { _entities(representations: $of) {
  ... on Citizen { ${CITIZEN} } ${COURSES} ... on Appointment { ${APPOINTMENT} } ... on HospitalStay { ${STAY} }
  ... on UnmatchedMessage { ${MESSAGE} } } }`;

const ENROLMENT = 'id alias provider { id } startedOn endedOn';
const OUTCOME = '__typename ... on Problem { message } ... on InvalidInput { field }';

/** Every root field; the suite checks that there are no others. `ids` are those that a question can name. */
export const rootQuestions = (ids: RootIds): Record<string, { query: string; variables?: object }> => ({
  currentHospitalStays: {
    query: `query Q($organisationId: ID!, $date: Date!) { currentHospitalStays(organisationId: $organisationId, date: $date) {
      edges { cursor node { ${STAY} } } ${PAGE} } }`,
    variables: { organisationId: ids.organisationId, date: ids.today },
  },
  unmatchedMessages: { query: `{ unmatchedMessages { edges { cursor node { ${MESSAGE} } } ${PAGE} } }` },
  anonymousEnrolment: { query: `{ anonymousEnrolment(code: "ACDE79") { ${ENROLMENT} } }` },
  anonymousEnrolments: { query: `{ anonymousEnrolments { edges { cursor node { ${ENROLMENT} } } ${PAGE} } }` },
  bookAppointment: {
    query: `mutation Q($input: BookAppointmentInput!) { bookAppointment(input: $input) { ${OUTCOME}
      ... on BookAppointmentSuccess { appointment { ${APPOINTMENT} } } } }`,
    variables: {
      input: {
        ...{ citizenId: ids.citizenId, interventionId: ids.courseId, title: 'Samtale' },
        startsAt: '2199-01-01T09:00:00Z',
      },
    },
  },
  recordMissedAppointment: {
    query: `mutation Q($input: RecordMissedAppointmentInput!) { recordMissedAppointment(input: $input) { ${OUTCOME}
      ... on RecordMissedAppointmentSuccess { appointment { ${APPOINTMENT} } }
      ... on AppointmentNotOpen { open: appointment { ${APPOINTMENT} } } } }`,
    variables: { input: { appointmentId: ids.appointmentId } },
  },
  linkUnmatchedMessage: {
    query: `mutation Q($input: LinkUnmatchedMessageInput!) { linkUnmatchedMessage(input: $input) { ${OUTCOME}
      ... on LinkUnmatchedMessageSuccess { hospitalStay { ${STAY} } } } }`,
    variables: { input: { messageId: ids.messageId, citizenId: ids.citizenId } },
  },
  dismissUnmatchedMessage: {
    query: `mutation Q($input: DismissUnmatchedMessageInput!) { dismissUnmatchedMessage(input: $input) { ${OUTCOME}
      ... on DismissUnmatchedMessageSuccess { unmatchedMessage { ${MESSAGE} } } } }`,
    variables: { input: { messageId: ids.messageId, reason: 'Bor i en anden kommune.' } },
  },
  enrolAnonymously: {
    query: `mutation Q { enrolAnonymously(input: { alias: "010190-1234" }) { ${OUTCOME} } }`,
  },
  endAnonymousEnrolment: {
    query: `mutation Q($input: EndAnonymousEnrolmentInput!) { endAnonymousEnrolment(input: $input) { __typename ... on Problem { message } } }`,
    variables: { input: { anonymousEnrolmentId: ids.citizenId } },
  },
});

export interface RootIds {
  citizenId: string;
  courseId: string;
  appointmentId: string;
  messageId: string;
  organisationId: string;
  today: string;
}

type Keys = Pick<CanaryPerson, 'citizenId' | 'course' | 'appointment' | 'stay' | 'message'>;

/** A person and everything about them that has a key, as the gateway asks `_entities`. */
export const representationsOf = ({ citizenId, course, appointment, stay, message }: Keys) => [
  { __typename: 'Citizen', id: citizenId },
  { __typename: 'FactCourse', id: course('FACT') },
  { __typename: 'HousingFirstCourse', id: course('HOUSING_FIRST') },
  { __typename: 'SubstitutionTreatment', id: course('SUBSTITUTION') },
  { __typename: 'GeneralCourse', id: course('GENERAL') },
  ...(['FACT', 'HOUSING_FIRST', 'SUBSTITUTION', 'GENERAL'] as const).map((method) => ({
    ...{ __typename: 'Appointment', id: appointment(method) },
  })),
  { __typename: 'HospitalStay', id: stay },
  { __typename: 'UnmatchedMessage', id: message },
];
