import type { HttpAnswer, Route } from './http-server.ts';

/** Throws, or does not answer in time, while what it looks at cannot be used. */
export type HealthCheck = () => Promise<unknown>;

export interface Health {
  routes: Route[];
  /** From now on not ready: nobody should send anything new. */
  startDraining(): void;
}

const CHECK_MS = 1000;

/** `/health/live` says that the process runs; `/health/ready` is 503, with the names of what fails, while it cannot serve. */
export function createHealth(checks: Record<string, HealthCheck>): Health {
  let draining = false;

  async function ready(): Promise<HttpAnswer> {
    const failing = await failingOf(checks);
    if (draining) failing.unshift('draining');
    return json(failing.length === 0 ? 200 : 503, { status: failing.length === 0 ? 'ready' : 'not-ready', failing });
  }

  return {
    routes: [
      { methods: ['GET', 'HEAD'], path: '/health/live', handle: async () => json(200, { status: 'live' }) },
      { methods: ['GET', 'HEAD'], path: '/health/ready', handle: ready },
    ],
    startDraining: () => {
      draining = true;
    },
  };
}

async function failingOf(checks: Record<string, HealthCheck>): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await passes(check)) ? null : name)),
  );
  return results.filter((name) => name !== null);
}

async function passes(check: HealthCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, CHECK_MS, false);
  });
  const inTime = check().then(
    () => true,
    () => false,
  );
  return Promise.race([inTime, late]).finally(() => clearTimeout(timer));
}

const json = (status: number, body: unknown): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
