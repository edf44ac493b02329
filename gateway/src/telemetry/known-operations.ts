import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { operationNamesIn } from '../documents/operation-names.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';

/** Gives the name of an operation as it may stand in figures, traces and log. */
export type NameForFigures = (name: string | null) => string;

/** All operations that nobody of ours wrote. Their names are chosen by whoever asks, and may say anything. */
const OTHER = 'other';

/** Documents of a `.graphql` file, or of a `.json` file of hash to document. */
async function documentsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return file.endsWith('.json') ? Object.values(JSON.parse(text) as Record<string, string>) : [text];
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return (await readdir(path)).filter((name) => name.endsWith('.graphql')).map((name) => join(path, name));
}

/**
 * Reads the operations that are ours from files and folders of documents; those that apps publish are ours as well. Throws
 * when one cannot be read: figures that lump everything together would be noticed when they are needed.
 */
export async function readKnownOperations(
  paths: readonly string[],
  published: Pick<TrustedDocuments, 'operationNames'>,
): Promise<NameForFigures> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const documents = (await Promise.all(files.map(documentsOf))).flat();
  const known = new Set(documents.flatMap(operationNamesIn));
  return (name) => (name !== null && (known.has(name) || published.operationNames().has(name)) ? name : OTHER);
}
