/** Whether one part of the house answers, and since when that has been so. */
export interface PartStatus {
  name: string;
  kind: 'gateway' | 'identity' | 'subgraph';
  up: boolean;
  /** ISO 8601; null until it was first looked at. */
  since: string | null;
}

export interface WatchedPart {
  name: string;
  kind: 'identity' | 'subgraph';
  /** Answers 200 while the part can be used. */
  address: string;
}

export interface PartsWatch {
  parts(): readonly PartStatus[];
  stop(): void;
}

const INTERVAL_MILLISECONDS = 2_000;
const TIMEOUT_MILLISECONDS = 1_000;

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Looks at every part every two seconds, so that however many people watch the start page nobody is asked more often. */
export function watchParts(watched: readonly WatchedPart[]): PartsWatch {
  const gateway: PartStatus = { name: 'gateway', kind: 'gateway', up: true, since: new Date().toISOString() };
  let statuses = watched.map(({ name, kind }): PartStatus => ({ name, kind, up: false, since: null }));

  async function look(): Promise<void> {
    statuses = await Promise.all(
      watched.map(async ({ address }, index) => {
        const before = statuses[index] as PartStatus;
        const up = await answers(address);
        const unchanged = before.since !== null && before.up === up;
        return unchanged ? before : { ...before, up, since: new Date().toISOString() };
      }),
    );
  }

  const timer = setInterval(() => void look(), INTERVAL_MILLISECONDS).unref();
  void look();
  return { parts: () => [gateway, ...statuses], stop: () => clearInterval(timer) };
}
