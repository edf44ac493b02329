import type { IncomingMessage, ServerResponse } from 'node:http';

/** One of our own addresses, beside those of the OIDC standard that the provider answers. */
export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  answer(request: IncomingMessage, response: ServerResponse, groups: Record<string, string>): Promise<void> | void;
}

/** Looks for the route of a request; null when it is the provider's. */
export function findRoute(routes: readonly Route[], request: IncomingMessage) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(pathname) : null;
    if (match) return { route, groups: { ...match.groups } };
  }
  return null;
}

export const send = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void => {
  response.writeHead(status, headers).end(body);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    JSON.stringify(value),
  );
