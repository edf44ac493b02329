import { type Route, sendJson } from './route.ts';

/** Live while the process answers; ready as soon as it listens, for it needs nobody else, until it is told to stop. */
export const healthRoutes = (isDraining: () => boolean): Route[] => [
  {
    method: 'GET',
    path: /^\/health\/live$/,
    answer: (_request, response) => sendJson(response, 200, { status: 'live' }),
  },
  {
    method: 'GET',
    path: /^\/health\/ready$/,
    answer: (_request, response) =>
      isDraining() ? sendJson(response, 503, { status: 'draining' }) : sendJson(response, 200, { status: 'ready' }),
  },
];
