import { composeMessage, type MessageDraft, type NamedOrganisation } from '../src/medcom/compose-message.ts';
import { readMessageBundle } from '../src/medcom/fhir-bundle.ts';
import type { HospitalNotification } from '../src/medcom/hospital-notification.ts';
import { readNotification } from '../src/medcom/read-notification.ts';

/** A department whose SOR code the house knows, and one it does not. */
export const BISPEBJERG: NamedOrganisation = { name: 'Medicinsk afdeling, Bispebjerg', sorId: '999002000016002' };
export const ELSEWHERE: NamedOrganisation = { name: 'Geriatrisk sengeafdeling', sorId: '123451000016001' };

export const PERSON = [{ system: 'urn:oid:1.2.208.176.1.2', value: '2509479989' }];
const EPISODE = [
  {
    system: 'https://www.esundhed.dk/Registre/Landspatientregisteret',
    value: 'urn:uuid:4b1c7a52-6a5e-4bd4-8f0e-3c1f6f3b7a10',
  },
];

/** When what happened, in Danish wall clock with its offset. */
export const ARRIVED = '2026-11-02T08:00:00+01:00';
export const WENT_ON_LEAVE = '2026-11-07T14:00:00+01:00';
export const CAME_BACK = '2026-11-08T18:00:00+01:00';
export const WENT_HOME = '2026-11-12T11:00:00+01:00';
const LEAVE = { start: WENT_ON_LEAVE };
const WHOLE_LEAVE = { start: WENT_ON_LEAVE, end: CAME_BACK };

type Telling = Partial<MessageDraft>;

/** A message about one stay: whatever a test does not say is as in an ordinary stay. */
const told =
  (messageId: string, activity: string, status: string, occurred: string) =>
  (telling: Telling = {}): MessageDraft => ({
    ...{ messageId, activity, status, occurred, start: ARRIVED, episodes: EPISODE, identifiers: PERSON },
    ...{ name: { given: ['Bruno'], family: 'Elmer' }, hospital: BISPEBJERG },
    ...telling,
  });

/** The notices a hospital sends, by what they tell (the codes of MedCom's use cases behind). */
export const tells = {
  admitted: told('STIN', 'admit-inpatient', 'in-progress', '2026-11-02T08:05:00+01:00'),
  admittedRevised: told('RE_STIN', 'revise-admit-inpatient', 'in-progress', '2026-11-02T10:00:00+01:00'),
  admittedCancelled: told('AN_STIN', 'cancel-admit-inpatient', 'entered-in-error', '2026-11-02T12:00:00+01:00'),
  emergency: (telling: Telling = {}) =>
    told(
      'STAA',
      'admit-emergency',
      'in-progress',
      '2026-11-02T02:05:00+01:00',
    )({
      ...{ class: 'EMER', start: '2026-11-02T02:00:00+01:00' },
      ...telling,
    }),
  onLeave: (telling: Telling = {}) =>
    told('STOR', 'start-leave-inpatient', 'onleave', '2026-11-07T14:05:00+01:00')({ leave: LEAVE, ...telling }),
  leaveCancelled: told('AN_STOR', 'cancel-start-leave-inpatient', 'in-progress', '2026-11-07T15:00:00+01:00'),
  back: (telling: Telling = {}) =>
    told('SLOR', 'end-leave-inpatient', 'in-progress', '2026-11-08T18:05:00+01:00')({ leave: WHOLE_LEAVE, ...telling }),
  backCancelled: (telling: Telling = {}) =>
    told('AN_SLOR', 'cancel-end-leave-inpatient', 'onleave', '2026-11-08T19:00:00+01:00')({ leave: LEAVE, ...telling }),
  discharged: (telling: Telling = {}) =>
    told('SLHJ', 'discharge-inpatient-home', 'finished', '2026-11-12T11:05:00+01:00')({ end: WENT_HOME, ...telling }),
  dischargedRevised: (telling: Telling = {}) =>
    told(
      'RE_SLHJ',
      'revise-discharge-inpatient-home',
      'finished',
      '2026-11-12T13:00:00+01:00',
    )({
      end: '2026-11-12T09:30:00+01:00',
      ...telling,
    }),
  dischargedCancelled: told('AN_SLHJ', 'cancel-discharge-inpatient-home', 'in-progress', '2026-11-12T14:00:00+01:00'),
  dead: (telling: Telling = {}) =>
    told(
      'MORS',
      'admit-inpatient',
      'finished',
      '2026-11-10T04:05:00+01:00',
    )({
      ...{ end: '2026-11-10T04:00:00+01:00', deceased: true },
      ...telling,
    }),
  deathCancelled: (telling: Telling = {}) =>
    told('AN_MORS', 'admit-inpatient', 'in-progress', '2026-11-10T06:00:00+01:00')({ deceased: false, ...telling }),
} as const;

/** What is read out of a message; the test fails when it cannot be read. */
export function notificationOf(draft: MessageDraft): HospitalNotification {
  const bundle = readMessageBundle(composeMessage(draft));
  if (!bundle) throw new Error('The composed message is no message bundle.');
  const read = readNotification(bundle);
  if ('issues' in read) throw new Error(read.issues.map(({ text }) => text).join(' '));
  return read.notification;
}

/** Names all earlier drafts as predecessors, as a sender that carries the whole history does. */
export const chained = (...drafts: MessageDraft[]): MessageDraft[] =>
  drafts.map((draft, at) => ({
    ...draft,
    earlier: drafts.slice(0, at).map(({ messageId, activity, occurred }) => ({ messageId, activity, occurred })),
  }));

export const utc = (moment: string): string => new Date(moment).toISOString();
