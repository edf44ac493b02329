import { parseArgs } from 'node:util';
import type { Scale } from './comparison.ts';

export interface BenchOptions extends Scale {
  /** Names of studies; all when empty. */
  only: string[];
}

export const USAGE = `npm run bench [-- OPTIONS]
  --smoke           a quick look whether it works, at what needs little; writes no results
  --only NAME       one chapter of the results; may be given again
  --citizens N      500, in a smoke run 60
  --rounds N        3, in a smoke run 1`;

export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      smoke: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      citizens: { type: 'string' },
      rounds: { type: 'string' },
    },
  });
  const { smoke, only } = values;
  return {
    ...{ smoke, only },
    citizens: Number(values.citizens ?? (smoke ? 60 : 500)),
    rounds: Number(values.rounds ?? (smoke ? 1 : 3)),
    portion: smoke ? 0.1 : 1,
  };
}
