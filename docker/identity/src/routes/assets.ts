import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Route, send } from './route.ts';

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

const asset = (name: string, type: keyof typeof TYPES): Route => {
  const body = readFileSync(join(import.meta.dirname, '..', 'pages', `${name}.${type}`));
  const headers = { 'content-type': TYPES[type], 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  return {
    method: 'GET',
    path: new RegExp(`^/assets/${name}\\.${type}$`),
    answer: (_request, response) => send(response, 200, headers, body),
  };
};

/** The two files the pages need. */
export const assetRoutes = (): Route[] => [asset('identity', 'css'), asset('sign-out', 'js')];
