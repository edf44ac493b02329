import { operationNamesIn } from './operation-names.ts';

/** The documents that apps were built with. An app is found by its client id; nobody runs the documents of another. */
export interface TrustedDocuments {
  /** The text with this SHA-256, in hexadecimal, of any version of the app that still runs. */
  find(app: string | null, hash: string): string | undefined;
  /** Whether any document of this app is known. */
  has(app: string): boolean;
  /** All of them, each once. */
  texts(): readonly string[];
  /** Names of all operations in them. */
  operationNames(): ReadonlySet<string>;
}

/** What a build publishes: one version of one app. */
export interface PublishedDocuments {
  app: string;
  version: string;
  /** SHA-256 of a text, in hexadecimal, to the text. */
  documents: Readonly<Record<string, string>>;
}

/** Puts the versions of each app together: who has the page of yesterday open goes on working. */
export function trustedDocuments(published: readonly PublishedDocuments[]): TrustedDocuments {
  const byApp = new Map<string, Map<string, string>>();
  for (const { app, documents } of published) {
    const known = byApp.get(app) ?? new Map<string, string>();
    byApp.set(app, known);
    for (const [hash, text] of Object.entries(documents)) known.set(hash, text);
  }
  const texts = [...new Set([...byApp.values()].flatMap((documents) => [...documents.values()]))];
  const names = new Set(texts.flatMap(operationNamesIn));
  return {
    find: (app, hash) => (app === null ? undefined : byApp.get(app)?.get(hash)),
    has: (app) => byApp.has(app),
    texts: () => texts,
    operationNames: () => names,
  };
}
