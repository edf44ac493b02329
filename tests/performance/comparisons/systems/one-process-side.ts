import { openAllRows } from '../../bench/change-data.ts';
import { houseSide } from '../../bench/house-side.ts';
import { WITHOUT_ENVELOPE } from '../../bench/source/environments.ts';
import type { StoppableSide } from './stoppable-side.ts';

export const ONE_PROCESS = 'one process';

/** A house whose gateway and sectors are one process. */
export async function oneProcessSide(citizens: number): Promise<StoppableSide> {
  const environment = { LOG_LEVEL: 'warn', ...WITHOUT_ENVELOPE };
  const house = await houseSide(ONE_PROCESS, { citizens, flags: ['--one-process'], environment });
  await openAllRows(house.folder);
  return house;
}
