import type { HouseOptions } from '../options.ts';
import { DEFAULT_CITIZENS } from '../options.ts';
import type { DatabaseState } from './mark.ts';

/** A database that this launcher may write to as its owner. */
export interface SeedTarget extends DatabaseState {
  name: string;
  embedded: boolean;
}

export interface SeedDecision {
  /** Databases to fill. */
  fill: string[];
  citizens: number;
  /** What to tell about data that stays although something was asked about it, or null. */
  notice: string | null;
}

/**
 * Decides what is invented at this start. The four databases tell of the same people, so a start that was killed while
 * it filled them is carried through with the number it began with.
 */
export function decideSeed(
  targets: SeedTarget[],
  { citizens, empty }: Pick<HouseOptions, 'citizens' | 'empty'>,
): SeedDecision {
  // A server of the user's own is only filled when nothing was ever on it.
  const fill = targets.filter(({ mark, embedded, blank }) => mark.seed !== 'done' && (embedded || blank));
  const names = fill.map(({ name }) => name);
  const begun = targets.find(({ mark }) => mark.seed !== undefined)?.mark.citizens;
  if (begun === undefined) return { fill: names, citizens: empty ? 0 : (citizens ?? DEFAULT_CITIZENS), notice: null };
  const asked = empty ? 0 : citizens;
  const notice =
    asked === null || asked === begun
      ? null
      : `The data is kept (${begun} invented citizens): add --reset to recreate it with ${asked}.`;
  return { fill: names, citizens: begun, notice };
}
