import { setTimeout as pause } from 'node:timers/promises';

/** Looks until it is so; the patience of the test is what ends it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(10);
}
