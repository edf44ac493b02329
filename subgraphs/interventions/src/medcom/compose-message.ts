import { idOf } from '@tvaers/kit/seeding/ids';
import type { FhirElement, FhirResource } from './fhir-bundle.ts';

/** An organisation of a message: name and SOR code. */
export interface NamedOrganisation {
  name: string;
  sorId: string;
}

/** What a hand-made message should tell. Times are written as given, with whatever offset they have. */
export interface MessageDraft {
  messageId: string;
  activity: string;
  status: string;
  class?: 'IMP' | 'EMER';
  start: string;
  end?: string;
  leave?: { start: string; end?: string };
  occurred: string;
  episodes?: { system: string; value: string }[];
  identifiers: { system: string; value: string }[];
  name?: { given: string[]; family: string };
  deceased?: boolean;
  hospital: NamedOrganisation;
  /** The messages of the same stay that went before, oldest first. */
  earlier?: { messageId: string; activity: string; occurred: string }[];
}

const IG = 'http://medcomfhir.dk/ig';
const BASE = 'https://medcomfhir.dk/ig/hospitalnotification';
const endpointOf = (sorId: string) => `https://sor2.sum.dsdn.dk/#id=${sorId}`;
const RECEIVER: NamedOrganisation = { name: 'Tværsektoriel udsatteenhed', sorId: '999000000016000' };

/** A HospitalNotification (guide 3.0) as a hospital would send it: for the seed, and for tests that need one of their own. */
export function composeMessage(draft: MessageDraft): FhirResource {
  const resources = resourcesOf(draft);
  return {
    resourceType: 'Bundle',
    id: idOf('bundle', draft.messageId),
    type: 'message',
    timestamp: draft.occurred,
    entry: resources.map((resource) => ({ fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`, resource })),
  };
}

function resourcesOf(draft: MessageDraft): FhirResource[] {
  const { messageId, hospital, earlier = [] } = draft;
  const id = (what: string) => idOf(what, messageId);
  const hospitalReference = { reference: `Organization/${id('hospital')}` };
  const receiverReference = { reference: `Organization/${id('receiver')}` };
  const header = {
    resourceType: 'MessageHeader',
    id: messageId,
    eventCoding: {
      system: `${IG}/terminology/CodeSystem/medcom-messaging-eventCodes`,
      code: 'hospital-notification-message',
    },
    destination: [{ endpoint: endpointOf(RECEIVER.sorId), receiver: receiverReference }],
    sender: hospitalReference,
    source: { endpoint: endpointOf(hospital.sorId) },
    focus: [{ reference: `Encounter/${id('encounter')}` }],
  };
  const history = [...earlier, { messageId, activity: draft.activity, occurred: draft.occurred }];
  return [
    header,
    patientOf(draft, id('patient')),
    encounterOf(draft, id('encounter'), { subject: { reference: `Patient/${id('patient')}` }, hospitalReference }),
    organisationOf(hospital, id('hospital')),
    organisationOf(RECEIVER, id('receiver')),
    ...history.map((one, at) => provenanceOf(one, history[at - 1]?.messageId, hospitalReference)),
  ];
}

const patientOf = ({ identifiers, name, deceased }: MessageDraft, id: string): FhirResource => ({
  resourceType: 'Patient',
  id,
  identifier: identifiers,
  ...(name && { name: [{ use: 'official', ...name }] }),
  ...(deceased !== undefined && { deceasedBoolean: deceased }),
});

const encounterOf = (
  draft: MessageDraft,
  id: string,
  { subject, hospitalReference }: { subject: FhirElement; hospitalReference: FhirElement },
): FhirResource => ({
  resourceType: 'Encounter',
  id,
  ...(draft.leave && {
    extension: [
      {
        url: `${IG}/hospitalnotification/StructureDefinition/medcom-hospitalnotifiation-leave-period-extension`,
        valuePeriod: draft.leave,
      },
    ],
  }),
  status: draft.status,
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: draft.class ?? 'IMP' },
  subject,
  ...(draft.episodes && { episodeOfCare: draft.episodes.map((identifier) => ({ identifier })) }),
  period: { start: draft.start, ...(draft.end && { end: draft.end }) },
  serviceProvider: hospitalReference,
});

const organisationOf = ({ name, sorId }: NamedOrganisation, id: string): FhirResource => ({
  resourceType: 'Organization',
  id,
  identifier: [{ system: 'urn:oid:1.2.208.176.1.1', value: sorId }],
  name,
});

const provenanceOf = (
  { messageId, activity, occurred }: { messageId: string; activity: string; occurred: string },
  previousId: string | undefined,
  who: FhirElement,
): FhirResource => ({
  resourceType: 'Provenance',
  id: idOf('provenance', messageId, occurred),
  target: [{ reference: `MessageHeader/${messageId}` }],
  occurredDateTime: occurred,
  recorded: occurred,
  activity: { coding: [{ system: `${IG}/terminology/CodeSystem/medcom-messaging-activityCodes`, code: activity }] },
  agent: [{ who }],
  ...(previousId && {
    entity: [
      {
        role: activity.startsWith('cancel') ? 'removal' : 'revision',
        what: { reference: `MessageHeader/${previousId}` },
      },
    ],
  }),
});
