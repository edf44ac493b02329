/** A FHIR element as it came: nothing of it may be trusted to have the type that the standard says. */
export type FhirElement = Readonly<Record<string, unknown>>;

export interface FhirResource extends FhirElement {
  readonly resourceType: string;
}

/** FHIR's longest id. */
export const LONGEST_ID = 64;

export interface BundleEntry {
  fullUrl: string | null;
  resource: FhirResource;
}

/** A message bundle (FHIR R4): `Bundle.type` is `message`, and one of its entries is the MessageHeader. */
export interface MessageBundle {
  id: string | null;
  timestamp: unknown;
  entries: readonly BundleEntry[];
  header: FhirResource;
  /** `MessageHeader.id`. */
  messageId: string;
}

export const isElement = (value: unknown): value is FhirElement =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The elements of a repeating element; also of one that was sent without its brackets. */
export const elementsOf = (value: unknown): FhirElement[] => [value].flat().filter(isElement);

/** The value below a path of names, taking the first of what repeats; undefined where it breaks off. */
export function valueAt(element: unknown, ...path: string[]): unknown {
  let value: unknown = element;
  for (const name of path) {
    const [first] = elementsOf(value);
    value = first && Object.hasOwn(first, name) ? first[name] : undefined;
  }
  return value;
}

/**
 * A text with something in it, without the spaces around it; null for anything else. Halves of characters become U+FFFD and NUL goes:
 * PostgreSQL keeps neither, and a message must not be lost on them. So nothing of a message is kept but through here.
 */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? Buffer.from(value).toString().replaceAll('\u0000', '').trim() : '';
  return text === '' ? null : text;
}

export const textAt = (element: unknown, ...path: string[]): string | null => textOf(valueAt(element, ...path));

/** The message in a parsed body; null when it is no message bundle, so that nobody can be answered about it. */
export function readMessageBundle(body: unknown): MessageBundle | null {
  if (!isElement(body) || body.resourceType !== 'Bundle' || body.type !== 'message') return null;
  const entries = elementsOf(body.entry).flatMap(({ fullUrl, resource }): BundleEntry[] =>
    isResource(resource) ? [{ fullUrl: textOf(fullUrl), resource }] : [],
  );
  // Its place is the first (FHIR), but receivers must not rely on any order (MedCom).
  const first = entries.find(({ resource }) => resource.resourceType === 'MessageHeader');
  const messageId = first && (textAt(first.resource, 'id') ?? idOfReference(first.fullUrl));
  if (!first || !messageId) return null;
  return { id: textAt(body, 'id'), timestamp: body.timestamp, entries, header: first.resource, messageId };
}

const isResource = (value: unknown): value is FhirResource =>
  isElement(value) && typeof value.resourceType === 'string';

export const resourcesOf = ({ entries }: Pick<MessageBundle, 'entries'>, type: string): FhirResource[] =>
  entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

/**
 * The resource that a reference inside the bundle means: by `fullUrl`, by `Type/id` whatever stands before it, or
 * contained in the resource that refers. Null when the bundle does not hold it.
 */
export function resolve(bundle: MessageBundle, reference: string | null, from?: FhirElement): FhirResource | null {
  if (reference === null) return null;
  if (reference.startsWith('#'))
    return (
      elementsOf(from?.contained)
        .filter(isResource)
        .find(({ id }) => textOf(id) === reference.slice(1)) ?? null
    );
  const exact = bundle.entries.find(({ fullUrl }) => fullUrl === reference);
  if (exact) return exact.resource;
  const [type, id] = typeAndId(reference);
  const found = bundle.entries.find(({ fullUrl, resource }) => {
    if (type !== null && resource.resourceType !== type) return false;
    return textOf(resource.id) === id || idOfReference(fullUrl) === id;
  });
  return found?.resource ?? null;
}

/** The logical id at the end of a reference or URL: `Patient/1`, `https://x/Patient/1/_history/2`, `urn:uuid:1`. */
export const idOfReference = (reference: string | null): string | null =>
  reference === null ? null : typeAndId(reference)[1];

const LOGICAL = /(?:^|\/)([A-Z][A-Za-z]+)\/([^/#?]+)(?:\/_history\/[^/]*)?$/;

function typeAndId(reference: string): [string | null, string] {
  const parts = LOGICAL.exec(reference);
  return parts ? [parts[1] ?? null, parts[2] ?? ''] : [null, reference.replace(/^urn:(uuid|oid):/, '')];
}
