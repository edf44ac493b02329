import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

export interface PageFile {
  bytes: Buffer;
  mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const NOT_A_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * A file of a kind we know below a folder, or null. A path that leads out of the folder is no file, and neither is one
 * whose kind is not in the list: a folder of pages holds nothing else that anybody should get.
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | null> {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  const mediaType = MEDIA_TYPES[extname(file)];
  if (!mediaType || !file.startsWith(root + sep) || path.includes('\0')) return null;
  try {
    return { bytes: await readFile(file), mediaType };
  } catch (error) {
    if (NOT_A_FILE.has(String((error as NodeJS.ErrnoException).code))) return null;
    throw error;
  }
}
