import { elementsOf, type FhirResource, textAt, textOf } from './fhir-bundle.ts';
import type { HospitalNotification } from './hospital-notification.ts';
import { type MessageIssue, missing } from './message-issue.ts';
import { CPR_SYSTEM, personNumber } from './person-number.ts';

export type ReadPerson = Pick<HospitalNotification, 'identifiers' | 'personName' | 'deceased'>;

/** Reads whom the message is about. What is wrong is added to `issues`, and then null is the answer. */
export function readPerson(patient: FhirResource, issues: MessageIssue[]): ReadPerson | null {
  const numbers = elementsOf(patient.identifier).flatMap((identifier) => {
    const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')];
    return system && value ? [{ system, number: personNumber(system, value) }] : [];
  });
  if (numbers.length === 0) {
    issues.push(missing('Patient.identifier', 'et personnummer eller et erstatningsnummer'));
    return null;
  }
  const usable = numbers.filter((one): one is { system: string; number: string } => one.number !== null);
  if (usable.length === 0) {
    issues.push({
      code: 'value',
      medcomCode: 'MSG_Datatype_Wrong',
      text: 'Personnummeret er ikke et gyldigt CPR-nummer eller erstatningsnummer (Patient.identifier.value). Ret det, og send beskeden igen.',
      expression: 'Patient.identifier.value',
    });
    return null;
  }
  const official = [...usable].sort((a, b) => Number(b.system === CPR_SYSTEM) - Number(a.system === CPR_SYSTEM));
  return {
    identifiers: [...new Set(official.map(({ number }) => number))],
    personName: nameOf(patient),
    deceased: deceasedOf(patient),
  };
}

/** Death has no activity code: it is told here and nowhere else (guide 3.0, "Death"). */
function deceasedOf({ deceasedBoolean, deceasedDateTime }: FhirResource): boolean | null {
  if (typeof deceasedBoolean === 'boolean') return deceasedBoolean;
  return typeof deceasedDateTime === 'string' ? true : null;
}

function nameOf(patient: FhirResource): string | null {
  const names = elementsOf(patient.name);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  if (!name) return null;
  const parts = [name.given, name.family].flat().flatMap((part) => textOf(part) ?? []);
  return textAt(name, 'text') ?? textOf(parts.join(' '));
}
