import { randomUUID } from 'node:crypto';

/** A FHIR R4 message bundle as a hospital sends it (MedCom HospitalNotification 3.0). */
export interface HospitalMessage {
  resourceType: 'Bundle';
  type: 'message';
  timestamp: string;
  entry: { fullUrl: string; resource: Record<string, unknown> }[];
}

interface Stay {
  cpr: string;
  /** The hospital's own id of the course that the stay is part of. */
  episode: string;
  started: Date;
}

const MEDCOM = 'http://medcomfhir.dk/ig';
const SOR = 'urn:oid:1.2.208.176.1.1';
const HOSPITAL = { id: randomUUID(), sor: '999002000016002', name: 'Medicinsk afdeling, Bispebjerg' };
const RECEIVER = { id: randomUUID(), sor: '999900000016009', name: 'Københavns Kommune' };

export const admission = ({ cpr, episode, started }: Stay): HospitalMessage =>
  message({ cpr, episode, activity: 'admit-inpatient', status: 'in-progress', start: started, occurred: started });

export const discharge = ({ cpr, episode, started, ended }: Stay & { ended: Date }): HospitalMessage =>
  message({
    ...{ cpr, episode, activity: 'discharge-inpatient-home', status: 'finished' },
    ...{ start: started, end: ended, occurred: ended },
  });

interface Telling {
  cpr: string;
  episode: string;
  activity: string;
  status: string;
  start: Date;
  end?: Date;
  occurred: Date;
}

function message({ cpr, episode, activity, status, start, end, occurred }: Telling): HospitalMessage {
  const [header, patient, encounter] = [randomUUID(), randomUUID(), randomUUID()];
  const period = { start: start.toISOString(), ...(end && { end: end.toISOString() }) };
  return {
    resourceType: 'Bundle',
    type: 'message',
    timestamp: new Date().toISOString(),
    entry: [
      resource('MessageHeader', header, {
        eventCoding: {
          system: `${MEDCOM}/terminology/CodeSystem/medcom-messaging-eventCodes`,
          code: 'hospital-notification-message',
        },
        destination: [
          {
            endpoint: `https://sor2.sum.dsdn.dk/#id=${RECEIVER.sor}`,
            receiver: { reference: `Organization/${RECEIVER.id}` },
          },
        ],
        sender: { reference: `Organization/${HOSPITAL.id}` },
        source: { endpoint: `https://sor2.sum.dsdn.dk/#id=${HOSPITAL.sor}` },
        focus: [{ reference: `Encounter/${encounter}` }],
      }),
      resource('Patient', patient, { identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: cpr }] }),
      resource('Encounter', encounter, {
        status,
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
        subject: { reference: `Patient/${patient}` },
        episodeOfCare: [
          {
            identifier: {
              system: 'https://www.esundhed.dk/Registre/Landspatientregisteret',
              value: `urn:uuid:${episode}`,
            },
          },
        ],
        period,
        serviceProvider: { reference: `Organization/${HOSPITAL.id}` },
      }),
      ...[HOSPITAL, RECEIVER].map(({ id, sor, name }) =>
        resource('Organization', id, { identifier: [{ system: SOR, value: sor }], name }),
      ),
      resource('Provenance', randomUUID(), {
        target: [{ reference: `MessageHeader/${header}` }],
        occurredDateTime: occurred.toISOString(),
        recorded: new Date().toISOString(),
        activity: {
          coding: [{ system: `${MEDCOM}/terminology/CodeSystem/medcom-messaging-activityCodes`, code: activity }],
        },
        agent: [{ who: { reference: `Organization/${HOSPITAL.id}` } }],
      }),
    ],
  };
}

const resource = (resourceType: string, id: string, content: object) => ({
  fullUrl: `https://hospital.test/${resourceType}/${id}`,
  resource: { resourceType, id, ...content },
});
