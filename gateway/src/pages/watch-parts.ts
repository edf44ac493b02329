import { answers } from './answers.ts';

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

const placeOf = ({ name, address }: WatchedPart) => `${name} ${address}`;

/**
 * Looks at every part every two seconds, so that however many people watch the start page nobody is asked more often.
 * Which parts there are may change with the graph.
 */
export function watchParts(watched: () => readonly WatchedPart[]): PartsWatch {
  const gateway: PartStatus = { name: 'gateway', kind: 'gateway', up: true, since: new Date().toISOString() };
  let known = new Map<string, PartStatus>();

  async function lookAt(part: WatchedPart): Promise<[string, PartStatus]> {
    const { name, kind, address } = part;
    const up = await answers(address);
    const before = known.get(placeOf(part));
    const unchanged = before?.up === up;
    return [placeOf(part), unchanged ? before : { name, kind, up, since: new Date().toISOString() }];
  }

  async function look(): Promise<void> {
    known = new Map(await Promise.all(watched().map(lookAt)));
  }

  const notSeen = ({ name, kind }: WatchedPart): PartStatus => ({ name, kind, up: false, since: null });
  const timer = setInterval(() => void look(), INTERVAL_MILLISECONDS).unref();
  void look();
  return {
    parts: () => [gateway, ...watched().map((part) => known.get(placeOf(part)) ?? notSeen(part))],
    stop: () => clearInterval(timer),
  };
}
