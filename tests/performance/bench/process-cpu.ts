import { readdirSync, readFileSync } from 'node:fs';

/** What a process of a house does; `rest` is the launcher and the identity provider. */
export const PARTS = ['gateway', 'subgraphs', 'postgres', 'rest'] as const;
export type Part = (typeof PARTS)[number];
/** Milliseconds of processor time. */
export type Cpu = Record<Part, number>;

interface ProcessStat {
  pid: number;
  parent: number;
  ms: number;
}

/** The kernel tells times in ticks, hundredths of a second on every Linux there is. */
const MS_PER_TICK = 10;

/**
 * Processor time that a process and all that descend from it have used so far. A child that has ended stays counted, in
 * the process that waited for it.
 */
export function cpuOfTree(root: number): Cpu {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStat(name) : []));
  const cpu: Cpu = { gateway: 0, subgraphs: 0, postgres: 0, rest: 0 };
  const add = ({ pid, ms }: ProcessStat): void => {
    cpu[partOf(pid)] += ms;
    for (const child of all.filter(({ parent }) => parent === pid)) add(child);
  };
  for (const one of all) if (one.pid === root) add(one);
  return cpu;
}

export const totalOf = (cpu: Cpu): number => PARTS.reduce((sum, part) => sum + cpu[part], 0);

/** Applies `change` to each part of two readings. */
export const combine = (one: Cpu, other: Cpu, change: (a: number, b: number) => number): Cpu => ({
  gateway: change(one.gateway, other.gateway),
  subgraphs: change(one.subgraphs, other.subgraphs),
  postgres: change(one.postgres, other.postgres),
  rest: change(one.rest, other.rest),
});

/** Nothing when the process has ended meanwhile. */
function readStat(name: string): ProcessStat[] {
  const text = readIfThere(`/proc/${name}/stat`);
  // The second column is the program's name in brackets and may hold anything.
  const columns = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (columns.length < 15) return [];
  const ticks = columns.slice(11, 15).reduce((sum, column) => sum + Number(column), 0);
  return [{ pid: Number(name), parent: Number(columns[1]), ms: ticks * MS_PER_TICK }];
}

const parts = new Map<number, Part>();

function partOf(pid: number): Part {
  const known = parts.get(pid) ?? readPart(readIfThere(`/proc/${pid}/cmdline`));
  parts.set(pid, known);
  return known;
}

function readPart(command: string): Part {
  if (command.includes('gateway/src/main.ts')) return 'gateway';
  if (/subgraphs\/\w+\/src\/main\.ts/.test(command)) return 'subgraphs';
  return /^postgres:|\/bin\/postgres/.test(command) ? 'postgres' : 'rest';
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
