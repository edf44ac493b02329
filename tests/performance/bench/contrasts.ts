import type { Contrast } from './comparison.ts';
import { totalOf } from './process-cpu.ts';

const asRatio = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** How many times the first side's CPU another one needs. */
export const timesCpu = (first: string): Contrast => ({
  head: `CPU, times ${first}`,
  of: (ours, theirs) => totalOf(theirs.cpu) / totalOf(ours.cpu),
  show: asRatio,
});

/** The same of the gateway alone. */
export const timesGateway = (first: string): Contrast => ({
  head: `gateway, times ${first}`,
  of: (ours, theirs) => theirs.cpu.gateway / ours.cpu.gateway,
  show: asRatio,
});

/** How much of the first side's CPU the other does without. */
export const shareWithout = (first: string): Contrast => ({
  head: `share of ${first}`,
  of: (ours, theirs) => 1 - totalOf(theirs.cpu) / totalOf(ours.cpu),
  show: (value) => `${(value * 100).toFixed(0)} %`,
});
