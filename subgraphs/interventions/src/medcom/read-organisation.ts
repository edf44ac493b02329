import { elementsOf, type FhirElement, type MessageBundle, resolve, textAt, valueAt } from './fhir-bundle.ts';

const SOR_SYSTEM = 'urn:oid:1.2.208.176.1.1';
/** Where MedCom's network finds an organisation: its SOR code is in the address. */
const SOR_ENDPOINT = /^https:\/\/sor2\.sum\.dsdn\.dk\/#id=(\d+)/;

export interface MessageOrganisation {
  name: string | null;
  sorId: string | null;
}

/** An organisation a reference points to; null when the bundle does not hold what it points to. */
export function readOrganisation(
  bundle: MessageBundle,
  from: FhirElement,
  field: 'serviceProvider' | 'sender',
): MessageOrganisation | null {
  const reference = textAt(from, field, 'reference');
  if (reference === null) {
    const named = { name: textAt(from, field, 'display'), sorId: sorIdOf(valueAt(from, field, 'identifier')) };
    return named.name === null && named.sorId === null ? null : named;
  }
  const organisation = resolve(bundle, reference, from);
  return organisation && { name: textAt(organisation, 'name'), sorId: sorIdOf(organisation.identifier) };
}

function sorIdOf(identifiers: unknown): string | null {
  const sor = elementsOf(identifiers).find(({ system }) => system === SOR_SYSTEM);
  return textAt(sor, 'value');
}

/** The SOR code in an endpoint's address; null when there is none. */
export const sorIdOfEndpoint = (endpoint: string | null): string | null =>
  SOR_ENDPOINT.exec(endpoint ?? '')?.[1] ?? null;
