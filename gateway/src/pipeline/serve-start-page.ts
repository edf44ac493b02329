import { join } from 'node:path';
import { pagePolicy } from '../pages/content-security.ts';
import { readPageFile } from '../pages/read-page-file.ts';
import { answer } from './answer.ts';
import type { Step } from './exchange.ts';

const FOLDER = join(import.meta.dirname, '..', 'start-page');

/** Address to file: Danish at the root, English beside it; both are whole pages that need no script to be read. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'index.da.html',
  '/en': 'index.en.html',
  '/start-page.css': 'start-page.css',
  '/start-page.js': 'start-page.js',
};

export const serveStartPage: Step = async (exchange) => {
  const { request, path } = exchange;
  const name = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (!name || (request.method !== 'GET' && request.method !== 'HEAD')) return;
  const file = await readPageFile(FOLDER, name);
  if (!file) throw new Error(`the start page is missing its file ${name}`);
  answer(exchange, file.bytes, {
    headers: { 'content-type': file.mediaType, 'content-security-policy': pagePolicy },
  });
};
