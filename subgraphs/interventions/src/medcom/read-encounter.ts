import { elementsOf, type FhirElement, type FhirResource, textAt, valueAt } from './fhir-bundle.ts';
import { isOpenEnd, readFhirTime } from './fhir-time.ts';
import type { EncounterStatus, HospitalNotification } from './hospital-notification.ts';
import { contradiction, type MessageIssue, missing, unknownCode, unreadableTime } from './message-issue.ts';

export type ReadEncounter = Pick<
  HospitalNotification,
  'status' | 'class' | 'startedAt' | 'endedAt' | 'leaveFrom' | 'episodeIds' | 'encounterId'
>;

const STATUSES: Record<string, EncounterStatus> = {
  'in-progress': 'in-progress',
  onleave: 'onleave',
  finished: 'finished',
  'entered-in-error': 'entered-in-error',
  cancelled: 'entered-in-error',
};
const CLASSES = { IMP: 'INPATIENT', EMER: 'EMERGENCY' } as const;
const CLASS_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** Reads where the stay stands. What is wrong is added to `issues`, and then null is the answer. */
export function readEncounter(encounter: FhirResource, issues: MessageIssue[]): ReadEncounter | null {
  const found: MessageIssue[] = [];
  const status = readCode(encounter, ['status'], STATUSES, found);
  const encounterClass = readCode(encounter, ['class', 'code'], CLASSES, found);
  const classSystem = textAt(encounter, 'class', 'system');
  if (encounterClass && classSystem === null)
    found.push(missing('Encounter.class.system', `kodesystemet ${CLASS_SYSTEM}`));
  else if (encounterClass && classSystem !== CLASS_SYSTEM)
    found.push(unknownCode('Encounter.class.system', CLASS_SYSTEM));
  const startedAt = readTime(encounter, 'start', found);
  const endedAt = readTime(encounter, 'end', found);
  const leave = elementsOf(encounter.extension).findLast((one) => textAt(one, 'url')?.includes('leave-period'));
  const leaveStart = valueAt(leave, 'valuePeriod', 'start');
  const leaveFrom = readFhirTime(leaveStart);
  if (leaveStart !== undefined && !leaveFrom) found.push(unreadableTime('Encounter.extension.value.start'));
  if (startedAt && endedAt && endedAt < startedAt)
    found.push(
      contradiction(
        'Encounter.period',
        'Opholdet slutter, før det begynder (Encounter.period). Ret tidspunkterne, og send beskeden igen.',
      ),
    );
  if (status === 'onleave' && leaveStart === undefined)
    found.push(missing('Encounter.extension.value.start', 'tidspunktet for orlovens begyndelse'));
  issues.push(...found);
  if (found.length > 0 || !status || !encounterClass || !startedAt) return null;
  const encounterId = textAt(encounter, 'id');
  return {
    status,
    class: encounterClass,
    startedAt,
    endedAt,
    leaveFrom,
    episodeIds: episodeIdsOf(encounter),
    encounterId,
  };
}

function readCode<Value>(
  encounter: FhirResource,
  path: string[],
  known: Record<string, Value>,
  issues: MessageIssue[],
): Value | null {
  const code = textAt(encounter, ...path);
  const expression = ['Encounter', ...path].join('.');
  if (code === null) issues.push(missing(expression, 'en kode'));
  else if (!Object.hasOwn(known, code)) issues.push(unknownCode(expression, Object.keys(known).join(', ')));
  return code === null ? null : (known[code] ?? null);
}

function readTime(encounter: FhirResource, end: 'start' | 'end', issues: MessageIssue[]): string | null {
  const value = valueAt(encounter, 'period', end);
  if (value === undefined) {
    if (end === 'start') issues.push(missing('Encounter.period.start', 'tidspunktet for opholdets begyndelse'));
    return null;
  }
  if (end === 'end' && isOpenEnd(value)) return null;
  const moment = readFhirTime(value);
  if (!moment) issues.push(unreadableTime(`Encounter.period.${end}`));
  return moment;
}

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** UUIDs are the same whoever writes them and how; other numbers only together with the system they belong to. */
function episodeIdsOf(encounter: FhirElement): string[] {
  const ids = elementsOf(encounter.episodeOfCare).flatMap((episode) => {
    const value = textAt(episode, 'identifier', 'value')?.toLowerCase();
    if (!value) return [];
    return UUID.exec(value)?.[1] ?? `${textAt(episode, 'identifier', 'system') ?? ''}|${value}`;
  });
  return [...new Set(ids)].sort();
}
