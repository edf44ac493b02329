import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOfDocument, withoutAlgorithm } from './document-hash.ts';
import { type PublishedDocuments, type TrustedDocuments, trustedDocuments } from './trusted-documents.ts';

/** The file beside a built front-end that names the documents it sends. */
const FILE_OF_BUILD = 'trusted-documents.json';

const FORM = z.object({
  app: z.string().min(1),
  version: z.string().min(1),
  documents: z.record(z.string().transform(withoutAlgorithm), z.string()),
});

export interface DocumentSources {
  /** Folders of built front-ends. */
  builds: readonly string[];
  /** Folder of what apps from elsewhere and earlier versions published; null when there is none. */
  folder: string | null;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON`, { cause });
  }
}

function read(file: string): PublishedDocuments {
  const { success, data } = FORM.safeParse(jsonIn(file));
  if (!success) throw new Error(`${file} is not { app, version, documents }`);
  const wrong = Object.entries(data.documents).find(([hash, text]) => hashOfDocument(text) !== hash);
  if (wrong) throw new Error(`${file} has a document that is not the one of its hash ${wrong[0]}`);
  return data;
}

/** The files that may name documents, as they are there now. */
export function filesOf({ builds, folder }: DocumentSources): string[] {
  const ofBuilds = builds.map((build) => join(build, FILE_OF_BUILD)).filter((file) => existsSync(file));
  const names = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
  return [...ofBuilds, ...names.map((name) => join(folder ?? '', name))];
}

/** A text that is another when a file comes, goes, or is written anew. */
export const markOf = (files: readonly string[]): string =>
  files
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(file);
      return [file, mtimeMs, size, ino].join(' ');
    })
    .join('\n');

/**
 * Reads what the builds of apps published. Throws with a sentence when a file is not what it should be: an app whose
 * documents are missing would be refused everything.
 */
export const loadTrustedDocuments = (sources: DocumentSources): TrustedDocuments =>
  trustedDocuments(filesOf(sources).map(read));
