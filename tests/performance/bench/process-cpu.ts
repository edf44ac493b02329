import { readdirSync, readFileSync } from 'node:fs';

/** What a process does; `rest` is a launcher or an identity provider. */
export const PARTS = ['gateway', 'subgraphs', 'postgres', 'rest'] as const;
export type Part = (typeof PARTS)[number];
/** Milliseconds of processor time. */
export type Cpu = Record<Part, number>;

/** A process and all that descend from it. */
export interface Tree {
  root: number;
  /** What all of them do; where it is not said their command lines tell, as those of a house do. */
  part?: Part;
  /** Which of them count; all when left out. */
  only?: readonly Part[];
}

interface ProcessStat {
  pid: number;
  parent: number;
  /** Of its children that have ended. */
  endedMs: number;
}

/** The kernel tells times in ticks, hundredths of a second on every Linux there is. */
const MS_PER_TICK = 10;
const NS_PER_MS = 1e6;

const nothing = (): Cpu => ({ gateway: 0, subgraphs: 0, postgres: 0, rest: 0 });

/**
 * Processor time that trees of processes have used so far: of those that live in the scheduler's nanoseconds. A child
 * that has ended stays counted, in ticks, in the process that waited for it.
 */
export function cpuOfTrees(trees: readonly Tree[]): Cpu {
  const cpu = nothing();
  for (const { pid, part, endedMs } of processesOf(trees)) cpu[part] += livingMs(pid) + endedMs;
  return cpu;
}

/** Megabytes of memory that the gateways among trees of processes hold. */
export function gatewayMemory(trees: readonly Tree[]): number {
  const gateways = processesOf(trees).filter(({ part }) => part === 'gateway');
  const kilobytes = gateways.map(({ pid }) =>
    Number(/VmRSS:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

export const totalOf = (cpu: Cpu): number => PARTS.reduce((sum, part) => sum + cpu[part], 0);

/** Applies `change` to each part of two readings. */
export const combine = (one: Cpu, other: Cpu, change: (a: number, b: number) => number): Cpu => ({
  gateway: change(one.gateway, other.gateway),
  subgraphs: change(one.subgraphs, other.subgraphs),
  postgres: change(one.postgres, other.postgres),
  rest: change(one.rest, other.rest),
});

function processesOf(trees: readonly Tree[]): (ProcessStat & { part: Part })[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStat(name) : []));
  const within = (one: ProcessStat, part?: Part): (ProcessStat & { part: Part })[] => [
    { ...one, part: part ?? partOf(one.pid) },
    ...all.filter(({ parent }) => parent === one.pid).flatMap((child) => within(child, part)),
  ];
  return trees.flatMap(({ root, part, only }) =>
    all
      .filter(({ pid }) => pid === root)
      .flatMap((one) => within(one, part))
      .filter((one) => only?.includes(one.part) ?? true),
  );
}

/** Nothing when the process has ended meanwhile. */
function readStat(name: string): ProcessStat[] {
  const text = readIfThere(`/proc/${name}/stat`);
  // The second column is the program's name in brackets and may hold anything.
  const columns = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (columns.length < 15) return [];
  const endedTicks = Number(columns[13]) + Number(columns[14]);
  return [{ pid: Number(name), parent: Number(columns[1]), endedMs: endedTicks * MS_PER_TICK }];
}

/** Of all threads of a process. */
function livingMs(pid: number): number {
  const threads = listIfThere(`/proc/${pid}/task`).map((thread) =>
    readIfThere(`/proc/${pid}/task/${thread}/schedstat`),
  );
  return threads.reduce((sum, text) => sum + Number(text.split(' ')[0] ?? 0), 0) / NS_PER_MS;
}

const parts = new Map<number, Part>();

function partOf(pid: number): Part {
  const known = parts.get(pid) ?? readPart(readIfThere(`/proc/${pid}/cmdline`));
  parts.set(pid, known);
  return known;
}

function readPart(command: string): Part {
  if (/gateway\/src\/main\.ts|embedded\/src\/one-process\.ts/.test(command)) return 'gateway';
  if (/subgraphs\/\w+\/src\/main\.ts/.test(command)) return 'subgraphs';
  return /^postgres:|\/bin\/postgres/.test(command) ? 'postgres' : 'rest';
}

const readIfThere = (path: string): string => unlessGone(() => readFileSync(path, 'utf8'), '');
const listIfThere = (path: string): string[] => unlessGone(() => readdirSync(path), []);

function unlessGone<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
